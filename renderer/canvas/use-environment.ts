import { useMemo } from 'react'
import { type Environment, environmentOf, withoutAbsent } from '../../shared/diagram/environment'
import type { Diagram } from '../../shared/diagram/types'
import { useEditor } from '../store/editor-store'
import { useView } from '../store/view-store'

/** What the diagram is with the values chosen for showing it; undefined: it is shown as it is drawn. */
export function useEnvironment(): Environment | undefined {
  const diagram = useEditor((state) => state.diagram)
  const chosen = useView((view) => view.showAs)
  return chosen && environmentOf(diagram, chosen)
}

/** The diagram as it is to be shown: for drawing only, edits are made to the editor's. */
export function useShownDiagram(): Diagram {
  const diagram = useEditor((state) => state.diagram)
  const environment = useEnvironment()
  const hide = useView((view) => view.hideAbsent)
  return useMemo(() => {
    if (!environment) return diagram
    return hide ? withoutAbsent(environment) : environment.diagram
  }, [diagram, environment, hide])
}

const NONE: ReadonlySet<string> = new Set()

/** The nodes that would not be made with the chosen values. */
export function useAbsent(): ReadonlySet<string> {
  return useEnvironment()?.absent ?? NONE
}
