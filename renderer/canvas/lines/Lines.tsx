import { ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import type { Connection } from '../../../shared/diagram/types'
import { membersOf } from '../../../shared/drawing/folded'
import { pathText } from '../../../shared/drawing/path-text'
import { TOKENS } from '../../../shared/drawing/tokens'
import { LINE_KINDS, type LineKind } from '../../../shared/relations/line-kinds'
import { useTheme } from '../../shell/use-theme'
import { editorState, select } from '../../store/editor-store'
import { useFoundRoutes } from '../far-layer/far-items'
import { useHover } from '../far-layer/hover-store'
import type { Scene } from '../scene'
import { LAYERS } from '../to-flow'
import { LineHeads } from './LineHeads'
import { useLineFocus } from './use-line-focus'

const MOST_DRAWN = 200

/** How a comparison shows lines: by marks, and a press looks at the change. */
export interface LineReview {
  /** The class of a line. */
  markOf(connection: Connection): string
  choose(connection: Connection): void
}

interface LinesProps {
  readonly scene: Scene
  readonly selected: ReadonlySet<string>
  readonly review?: LineReview
}

/**
 * All lines, above the frames and below the cards, with their labels above both. Of a large diagram only those that are
 * selected or under the pointer: the far layer draws the others.
 */
export const Lines = memo(function Lines({ scene, selected, review }: LinesProps) {
  useFoundRoutes()
  const hovered = useHover((hover) => (scene.large ? hover.connection : undefined))
  const drawn = scene.large
    ? scene.diagram.connections.filter((each) => each.id === hovered || isChosen(each, selected)).slice(0, MOST_DRAWN)
    : scene.diagram.connections
  return (
    <ViewportPortal>
      <svg className="lines" style={{ zIndex: LAYERS.lines }} aria-hidden>
        <LineHeads />
        {drawn.map((connection) => (
          <Line key={connection.id} {...{ connection, scene, review }} selected={isChosen(connection, selected)} />
        ))}
      </svg>
      <div className="line-labels" style={{ zIndex: LAYERS.labels }}>
        {drawn.map((connection) => (
          <LineLabel key={connection.id} {...{ connection, scene, review }} selected={isChosen(connection, selected)} />
        ))}
      </div>
    </ViewportPortal>
  )
})

interface LineProps {
  readonly connection: Connection
  readonly scene: Scene
  readonly selected: boolean
  readonly review: LineReview | undefined
}

function Line({ connection, scene, selected, review }: LineProps) {
  const theme = useTheme()
  const route = scene.routeOf(connection)
  const { kind } = scene.lineOf(connection)
  const focus = useLineFocus(kind, connection)
  if (!route || focus === 'hidden') return null
  const look = TOKENS[theme].lines[kind]
  const path = pathText(route.points)
  return (
    <g
      className={`line ${selected ? 'selected' : ''} ${review?.markOf(connection) ?? focus}`}
      data-connection={connection.id}
      onPointerDown={(event) => choose(event, connection, review)}
    >
      <path className="line-reach" d={path} />
      {selected && <path className="line-halo" d={path} stroke={look.stroke} />}
      {review && <path className="review-halo" d={path} />}
      <path
        d={path}
        fill="none"
        stroke={look.stroke}
        strokeWidth={look.width}
        strokeDasharray={look.dash}
        strokeLinecap={look.dash ? 'round' : 'butt'}
        markerEnd={look.head === 'none' ? undefined : `url(#head-${kind})`}
      />
    </g>
  )
}

function LineLabel({ connection, scene, selected, review }: LineProps) {
  const route = scene.routeOf(connection)
  const { kind, label } = scene.lineOf(connection)
  const focus = useLineFocus(kind, connection)
  if (!route || label === '' || focus === 'hidden') return null
  const { x, y } = route.label.point
  return (
    <button
      type="button"
      tabIndex={-1}
      title={label}
      className={`line-label ${selected ? 'selected' : ''} ${review?.markOf(connection) ?? focus}`}
      style={
        {
          transform: `translate(-50%, -50%) translate(${x}px, ${y}px)`,
          '--line': `var(--sb-line-${kind})`,
        } as React.CSSProperties
      }
      data-connection={connection.id}
      onPointerDown={(event) => choose(event, connection, review)}
    >
      {selected ? label : route.label.text}
    </button>
  )
}

/** Of a line that stands for several connections it is enough that one is selected. */
function isChosen(connection: Connection, selected: ReadonlySet<string>): boolean {
  return selected.size > 0 && membersOf(connection).some(({ id }) => selected.has(id))
}

function choose(event: React.PointerEvent, connection: Connection, review: LineReview | undefined): void {
  if (event.button !== 0) return
  event.stopPropagation()
  if (review) {
    review.choose(connection)
    return
  }
  const { selection } = editorState()
  const ids = membersOf(connection).map(({ id }) => id)
  const adds = event.shiftKey || event.metaKey || event.ctrlKey
  select(
    adds
      ? { nodes: selection.nodes, connections: [...new Set([...selection.connections, ...ids])] }
      : { connections: ids },
  )
}

/** Every kind of line. */
export const KINDS: readonly LineKind[] = LINE_KINDS.map((kind) => kind.id)
