import { Background, BackgroundVariant, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react'
import { type CSSProperties, type MouseEvent, useEffect, useMemo, useRef } from 'react'
import type { Connection, DiagramNode } from '../../shared/diagram/types'
import { canvasControl } from '../canvas/canvas-control'
import { FarLayer } from '../canvas/far-layer/FarLayer'
import { lineAt, nodeAt } from '../canvas/far-layer/hit'
import { useRouteFinding } from '../canvas/far-layer/use-route-finding'
import { type LineReview, Lines } from '../canvas/lines/Lines'
import { Minimap } from '../canvas/Minimap'
import { ActorNode } from '../canvas/nodes/ActorNode'
import { CardNode } from '../canvas/nodes/CardNode'
import { FrameNode } from '../canvas/nodes/FrameNode'
import { NoteNode } from '../canvas/nodes/NoteNode'
import { toFlowNodes } from '../canvas/to-flow'
import { useCanvasControl } from '../canvas/use-canvas-control'
import { useIsFar, useMounted } from '../canvas/use-visible'
import { ZoomButtons } from '../canvas/ZoomButtons'
import { setView, useView } from '../store/view-store'
import { ReviewBar } from './ReviewBar'
import { marksOf } from './review-marks'
import { type ActiveReview, currentItem, lookAt } from './review-store'
import { useReviewKeys } from './use-review-keys'
import { useReviewScene } from './use-review-scene'
import './review.css'

const NODE_TYPES = { card: CardNode, frame: FrameNode, actor: ActorNode, note: NoteNode }
const NONE: ReadonlySet<string> = new Set()

/** Both sides of a comparison as one diagram that can be looked at and not changed, with a bar above it. */
export function ReviewCanvas({ active }: { readonly active: ActiveReview }) {
  useReviewKeys()
  return (
    <section className="review" aria-label="Comparison">
      <ReviewBar active={active} />
      <ReactFlowProvider>
        <MergedCanvas active={active} />
      </ReactFlowProvider>
    </section>
  )
}

function MergedCanvas({ active }: { readonly active: ActiveReview }) {
  const region = useRef<HTMLDivElement>(null)
  const flow = useReactFlow()
  const { review } = active
  const scene = useReviewScene(review.diagram)
  const current = currentItem(active)
  const marks = useMemo(() => marksOf(review), [review])
  const markOf = useMemo(() => (node: DiagramNode) => marks.nodeClass(node, current), [marks, current])
  const lines = useMemo(
    (): LineReview => ({
      markOf: (connection: Connection) => marks.lineClass(connection, current),
      choose: ({ id }) => lookAt(review.items.findIndex(({ connection }) => connection === id)),
    }),
    [marks, current, review],
  )
  const wanted = useMemo(() => new Set([current?.node ?? []].flat()), [current])
  const wantedLines = useMemo(() => new Set([current?.connection ?? []].flat()), [current])
  const mounted = useMounted(scene, wanted)
  const nodes = useMemo(
    () => toFlowNodes(scene, mounted, NONE, markOf).map((node) => ({ ...node, draggable: false })),
    [scene, mounted, markOf],
  )
  const far = useIsFar() && scene.large
  const zoom = useView((view) => (far ? view.zoom : 1))
  useCanvasControl(region, review.diagram)
  useRouteFinding(scene)
  useEffect(() => region.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    const line = review.diagram.connections.find(({ id }) => id === current?.connection)
    const ids = current?.node !== undefined ? [current.node] : line ? [line.source, line.target] : []
    if (ids.length > 0) requestAnimationFrame(() => canvasControl().reveal(ids, true))
  }, [review, current])
  const pick = (event: MouseEvent) => {
    const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }, { snapToGrid: false })
    const node = nodeAt(scene, point, flow.getZoom())?.node.id
    const line = node === undefined ? lineAt(scene, point, flow.getZoom())?.connection.id : undefined
    lookAt(
      review.items.findIndex((item) => (node ? item.node === node : line !== undefined && item.connection === line)),
    )
  }
  return (
    <div
      ref={region}
      className={`canvas review-canvas ${scene.large ? 'large' : ''} ${far ? 'far' : ''}`}
      style={{ '--far-zoom': zoom } as CSSProperties}
      role="application"
      aria-label="Comparison canvas"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard moves from change to change here
      tabIndex={0}
    >
      {scene.large && <FarLayer scene={scene} selected={NONE} markOf={markOf} review={marks.far} />}
      <ReactFlow
        nodes={nodes}
        edges={[]}
        nodeTypes={NODE_TYPES}
        minZoom={scene.large ? 0.02 : 0.05}
        maxZoom={3}
        panOnDrag
        panOnScroll
        zoomOnDoubleClick={false}
        deleteKeyCode={null}
        selectionKeyCode={null}
        nodesFocusable={false}
        disableKeyboardA11y
        elementsSelectable={false}
        nodesConnectable={false}
        proOptions={{ hideAttribution: true }}
        onInit={() => requestAnimationFrame(() => canvasControl().fit())}
        onMoveEnd={() => setView({ zoom: flow.getZoom() })}
        onNodeClick={pick}
        onPaneClick={pick}
      >
        {!far && <Background variant={BackgroundVariant.Dots} gap={24} size={1} color="var(--sb-grid)" />}
        <Lines scene={scene} selected={scene.large ? wantedLines : NONE} review={lines} />
      </ReactFlow>
      <div className="canvas-corner">
        <ZoomButtons />
        <Minimap scene={scene} />
      </div>
    </div>
  )
}
