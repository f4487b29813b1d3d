import { flowOf } from '../../shared/diagram/flows'
import { indexOf } from '../../shared/diagram/queries'
import type { Diagram } from '../../shared/diagram/types'
import { useEditor } from '../store/editor-store'
import { useFlows } from './flow-store'

/** The ids that the presented step is about: its line, the line's ends, the containers around them; undefined: none is presented. */
export function useSpotlight(): ReadonlySet<string> | undefined {
  const playing = useFlows((state) => state.playing)
  const diagram = useEditor((state) => (playing ? state.diagram : undefined))
  return diagram && playing && spotlightOf(diagram, playing)
}

let latest: { readonly diagram: Diagram; readonly playing: object; readonly lit: ReadonlySet<string> } | undefined

/** Asked for by every line that is mounted, so the last answer is kept. */
function spotlightOf(diagram: Diagram, playing: { readonly flow: string; readonly step: number }): ReadonlySet<string> {
  if (latest?.diagram === diagram && latest.playing === playing) return latest.lit
  const step = flowOf(diagram, playing.flow)?.steps[playing.step]
  const line = diagram.connections.find(({ id }) => id === step?.connection)
  const index = indexOf(diagram)
  const ends = line ? [line.source, line.target] : []
  const around = ends.flatMap((id) => index.ancestors(id).map((node) => node.id))
  const lit = new Set([...(line ? [line.id] : []), ...ends, ...around])
  latest = { diagram, playing, lit }
  return lit
}
