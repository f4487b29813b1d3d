import { useStore, ViewportPortal } from '@xyflow/react'
import type { CSSProperties } from 'react'
import { useFoundRoutes } from '../far-layer/far-items'
import type { Scene } from '../scene'
import { LAYERS } from '../to-flow'
import { type Bend, bendsOf, mayBend, startBend } from './bends'
import './bend-handles.css'

interface BendHandlesProps {
  readonly scene: Scene
  /** The lines that are selected; handles are there for one alone. */
  readonly selected: ReadonlySet<string>
}

/** What the one selected line is bent by: each straight piece can be dragged sideways, and has a handle in its middle. */
export function BendHandles({ scene, selected }: BendHandlesProps) {
  useFoundRoutes()
  const zoom = useStore((state) => (selected.size === 1 ? state.transform[2] : 1))
  const [id] = selected
  const connection = selected.size === 1 ? scene.diagram.connections.find((each) => each.id === id) : undefined
  const route = connection && scene.routeOf(connection)
  if (!connection || !route || !mayBend(connection, scene)) return null
  const { kind } = scene.lineOf(connection)
  return (
    <ViewportPortal>
      <div className="bends" style={{ zIndex: LAYERS.labels, '--line': `var(--sb-line-${kind})` } as CSSProperties}>
        {bendsOf(route, zoom).map((bend) => (
          <div
            key={bend.piece.position}
            className={`bend nodrag nopan ${bend.piece.isLevel ? 'level' : 'upright'}`}
            style={reachOf(bend, zoom)}
            data-connection={connection.id}
            data-bend={bend.piece.position}
            onPointerDown={(event) => {
              if (event.button !== 0 || event.shiftKey) return
              event.stopPropagation()
              startBend(event, connection, route, bend.piece)
            }}
          >
            <span className="bend-handle" style={handleOf(bend, zoom)} />
          </div>
        ))}
      </div>
    </ViewportPortal>
  )
}

/** Half of how wide a piece can be taken hold of, in pixels of the screen. */
const REACH = 6

/** How far the strip keeps from the ends of its piece: the dots from which lines are drawn lie there. */
function insetOf(length: number, zoom: number): number {
  return Math.min(length / 4, 14 / zoom)
}

/** The strip along the piece in which the pointer takes hold of it. */
function reachOf({ piece: { from, to, isLevel }, length }: Bend, zoom: number): CSSProperties {
  const reach = REACH / zoom
  const inset = insetOf(length, zoom)
  const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
  return isLevel
    ? { left: x + inset, top: y - reach, width: length - 2 * inset, height: 2 * reach }
    : { left: x - reach, top: y + inset, width: 2 * reach, height: length - 2 * inset }
}

/** The handle looks as large at every zoom. */
function handleOf({ piece: { from, to, isLevel }, handle, length }: Bend, zoom: number): CSSProperties {
  const reach = REACH / zoom
  const inset = insetOf(length, zoom)
  const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
  const [left, top] = isLevel ? [handle.x - x - inset, reach] : [reach, handle.y - y - inset]
  return { left, top, transform: `translate(-50%, -50%) scale(${1 / zoom})` }
}
