import { ViewportPortal } from '@xyflow/react'
import { indexOf } from '../../shared/diagram/queries'
import { centerOf } from '../../shared/drawing/rect'
import { connectionsBetween } from '../../shared/relations/between'
import { likelyKinds } from '../../shared/relations/likely-kinds'
import { useEditor } from '../store/editor-store'
import { useInteraction } from './interaction-store'
import type { Scene } from './scene'
import { LAYERS } from './to-flow'
import { WritesCard } from './WritesCard'

/** The line that is being drawn. */
export function LinkInAir({ scene }: { readonly scene: Scene }) {
  const linking = useInteraction((state) => state.linking)
  if (!linking) return null
  const from = scene.rects.get(linking.source)
  const target = linking.target === undefined ? undefined : scene.rects.get(linking.target)
  if (!from) return null
  const start = centerOf(from)
  const end = target ? centerOf(target) : linking.to
  return (
    <ViewportPortal>
      <svg className="lines" style={{ zIndex: LAYERS.lines }} aria-hidden>
        <path className="link-in-air" d={`M${start.x} ${start.y}L${end.x} ${end.y}`} />
      </svg>
    </ViewportPortal>
  )
}

const CARD_WIDTH = 340
const CARD_HEIGHT = 150
const GAP = 18

/** Beside the pointer while a line is over a node: what letting go would write. Turns to the side where there is room. */
export function LinkMeaning() {
  const linking = useInteraction((state) => state.linking)
  if (linking?.target === undefined) return null
  const { x, y } = linking.screen
  const left = x + GAP + CARD_WIDTH > window.innerWidth ? x - GAP - CARD_WIDTH : x + GAP
  const top = y + GAP + CARD_HEIGHT > window.innerHeight ? y - GAP - CARD_HEIGHT : y + GAP
  return (
    <div className="writes-place" style={{ left, top }}>
      <LikeliestCard source={linking.source} target={linking.target} />
    </div>
  )
}

function LikeliestCard({ source, target }: { readonly source: string; readonly target: string }) {
  const diagram = useEditor((state) => state.diagram)
  const index = indexOf(diagram)
  const [from, to] = [index.node(source), index.node(target)]
  if (!from || !to) return null
  const [first, ...others] = likelyKinds(from, to)
  if (first) return <WritesCard kind={first} source={source} target={target} more={others.length} />
  const { refusals } = connectionsBetween(from, to)
  return (
    <div className="writes-card refused">
      <strong>Nothing to write between these two</strong>
      <span>{refusals[0] ?? 'No kind of connection is known for this pair. Let go to draw a plain line.'}</span>
    </div>
  )
}
