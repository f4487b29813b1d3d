import Elk from 'elkjs/lib/elk.bundled.js'
import type { Diagram } from '../../shared/diagram/types'
import { withDerivedLines } from '../../shared/drawing/derived-lines'
import { lineOfAt } from '../../shared/drawing/line-meaning'
import { type LayoutScope, layoutDiagram } from '../../shared/layout/layout'
import type { LayoutStyle } from '../../shared/layout/layout-style'
import { placeAdded } from '../../shared/layout/place-added'
import type { Layout } from '../../shared/layout/positions'

/** Which part is arranged; or nodes without a place, for which room is found among the others. */
export type ArrangedPart = LayoutScope | { readonly added: readonly string[] }

/** What the page asks: arrange this part of this diagram. */
export interface LayoutRequest {
  readonly id: number
  readonly diagram: Diagram
  readonly scope: ArrangedPart
  /** Absent: the usual one. */
  readonly style?: LayoutStyle
}

/** What the worker answers: the new places, or why there are none, which is a fault of ours and never the diagram's. */
export type LayoutAnswer =
  | { readonly id: number; readonly layout: Layout }
  | { readonly id: number; readonly error: string }

// The engine claims the worker's messages when it is made, so it is made before we take them.
const elk = new Elk()

async function arrange({ id, diagram, scope, style }: LayoutRequest): Promise<LayoutAnswer> {
  try {
    // Room is kept for the labels of this level, so that positions hold on all of them.
    const drawn = withDerivedLines(diagram)
    const lineOf = lineOfAt('architecture', drawn)
    const isAdding = typeof scope === 'object' && 'added' in scope
    const layout = isAdding
      ? { places: await placeAdded(drawn, scope.added, { elk, lineOf }), ways: {} }
      : await layoutDiagram(drawn, { scope, elk, lineOf, ...(style && { style }) })
    return { id, layout }
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}

self.onmessage = async (event: MessageEvent<LayoutRequest>) => {
  self.postMessage(await arrange(event.data))
}
