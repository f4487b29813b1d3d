import type { Level } from '../../shared/catalogue/levels'
import type { Connection, Diagram } from '../../shared/diagram/types'
import type { Rects } from '../../shared/drawing/bounds'
import { lineOfAt } from '../../shared/drawing/line-meaning'
import { type Routes, rerouteFor } from '../../shared/drawing/routes'

/** What the page asks: ways for the lines of this part of a diagram that have none yet. */
export interface RoutingRequest {
  readonly diagram: Diagram
  readonly level: Level
  /** Where the nodes stand in the whole diagram. */
  readonly rects: Rects
  /** The ways of the other lines, which make room only where they must. */
  readonly known: Routes
}

/** What the worker answers: ways of all lines of the part; undefined: it failed, which is a fault of ours. */
export type RoutingAnswer = Routes | undefined

function route({ diagram, level, rects, known }: RoutingRequest): RoutingAnswer {
  const lineOf = lineOfAt(level, diagram)
  try {
    return rerouteFor(known, diagram, rects, new Set(), {
      labelOf: (connection: Connection) => lineOf(connection).label,
      kindOf: (connection: Connection) => lineOf(connection).kind,
    })
  } catch {
    return undefined
  }
}

self.onmessage = (event: MessageEvent<RoutingRequest>) => {
  self.postMessage(route(event.data) satisfies RoutingAnswer)
}
