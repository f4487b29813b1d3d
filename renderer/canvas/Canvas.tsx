import { VisuallyHidden } from '@mantine/core'
import { Background, BackgroundVariant, ReactFlow, SelectionMode, useReactFlow } from '@xyflow/react'
import { type CSSProperties, useMemo, useRef } from 'react'
import { FindBar } from '../find/FindBar'
import { FlowBadges } from '../flows/FlowBadges'
import { FlowPlayer } from '../flows/FlowPlayer'
import { useFlows } from '../flows/flow-store'
import { Legend } from '../legend/Legend'
import { useTidy } from '../session/tidy-store'
import { useEditor } from '../store/editor-store'
import { setView, useView } from '../store/view-store'
import { CarriedItem } from './CarriedItem'
import { ContainerSearch } from './ContainerSearch'
import { ContextMenu } from './ContextMenu'
import { EmptyCanvas } from './EmptyCanvas'
import { FoldedAway } from './FoldedAway'
import { FarLayer } from './far-layer/FarLayer'
import { useFarHand } from './far-layer/use-far-hand'
import { useRouteFinding } from './far-layer/use-route-finding'
import { GhostLayer } from './ghosts/GhostLayer'
import { KindChooser } from './KindChooser'
import { LinkInAir, LinkMeaning } from './LinkInAir'
import { BendHandles } from './lines/BendHandles'
import { Lines } from './lines/Lines'
import { Minimap } from './Minimap'
import { ActorNode } from './nodes/ActorNode'
import { CardNode } from './nodes/CardNode'
import { FrameNode } from './nodes/FrameNode'
import { NoteNode } from './nodes/NoteNode'
import { QuickAdd } from './QuickAdd'
import { ShowAs } from './ShowAs'
import { TargetSearch } from './TargetSearch'
import { TidyBar } from './TidyBar'
import { toFlowNodes } from './to-flow'
import { useCanvasControl } from './use-canvas-control'
import { useCarriedDrop } from './use-carried-drop'
import { useDragging } from './use-dragging'
import { useKeyboard } from './use-keyboard'
import { useNodeMarks } from './use-node-marks'
import { usePicking } from './use-picking'
import { useScene } from './use-scene'
import { useIsFar, useMounted } from './use-visible'
import { ZoomButtons } from './ZoomButtons'
import './canvas.css'
import './tidy-bar.css'

const NODE_TYPES = { card: CardNode, frame: FrameNode, actor: ActorNode, note: NoteNode }
const GRID = 8

/** The diagram. React Flow is given only the nodes that are on screen; positions and containment are the document's. */
export function Canvas() {
  const region = useRef<HTMLDivElement>(null)
  const scene = useScene()
  const selection = useEditor((state) => state.selection)
  const selectedNodes = useMemo(() => new Set(selection.nodes), [selection.nodes])
  const selectedLines = useMemo(() => new Set(selection.connections), [selection.connections])
  const mounted = useMounted(scene, selectedNodes)
  const far = useIsFar() && scene.large
  const snap = useView((view) => view.snap)
  const flow = useReactFlow()
  const presenting = useFlows((state) => state.playing !== undefined)
  const markOf = useNodeMarks(scene.diagram)
  const dragging = useDragging()
  const picking = usePicking(region)
  useCanvasControl(region)
  useCarriedDrop(region)
  const onKeyDown = useKeyboard()
  const onPointer = useFarHand(scene)
  useRouteFinding(scene)
  const settling = useTidy((state) => state.isSettling)
  const shownZoom = useView((view) => (far ? view.zoom : 1))
  return (
    <div
      ref={region}
      className={`canvas ${scene.large ? 'large' : ''} ${far ? 'far' : ''} ${settling ? 'settling' : ''} ${presenting ? 'presenting' : ''}`}
      style={{ '--far-zoom': shownZoom } as CSSProperties}
      id="canvas"
      role="application"
      aria-label="Diagram canvas"
      aria-describedby="canvas-keys"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the canvas takes the keyboard, arrows, Tab and commands act on what is selected
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerMove={onPointer}
      onPointerDownCapture={onPointer}
      onContextMenu={picking.onContextMenu}
      onDoubleClick={picking.onDoubleClick}
    >
      <VisuallyHidden id="canvas-keys">
        Tab goes from node to node, Alt with an arrow to the neighbour, arrows move, C connects, M moves into a
        container, Enter edits, F6 leaves the canvas. The outline lists everything.
      </VisuallyHidden>
      {scene.large && <FarLayer scene={scene} selected={selectedNodes} markOf={markOf} />}
      <ReactFlow
        nodes={toFlowNodes(scene, mounted, selectedNodes, markOf)}
        edges={[]}
        nodeTypes={NODE_TYPES}
        minZoom={scene.large ? 0.02 : 0.05}
        maxZoom={3}
        snapToGrid={snap}
        snapGrid={[GRID, GRID]}
        selectionOnDrag
        selectionMode={SelectionMode.Full}
        panOnDrag={[1, 2]}
        panOnScroll
        zoomOnDoubleClick={false}
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={['Shift', 'Meta', 'Control']}
        nodesFocusable={false}
        disableKeyboardA11y
        elevateNodesOnSelect={false}
        nodesConnectable={false}
        nodeDragThreshold={3}
        proOptions={{ hideAttribution: true }}
        onMoveEnd={() => setView({ zoom: flow.getZoom() })}
        {...dragging}
        {...picking.flow}
      >
        {!far && <Background variant={BackgroundVariant.Dots} gap={GRID * 3} size={1} color="var(--sb-grid)" />}
        <Lines scene={scene} selected={selectedLines} />
        <BendHandles scene={scene} selected={selectedLines} />
        <GhostLayer scene={scene} mounted={mounted} />
        <LinkInAir scene={scene} />
        <FlowBadges scene={scene} />
      </ReactFlow>
      <div className="canvas-top">
        <ShowAs />
        <FoldedAway scene={scene} />
      </div>
      <Legend />
      <div className="canvas-corner">
        <ZoomButtons />
        <Minimap scene={scene} />
      </div>
      <EmptyCanvas />
      <CarriedItem />
      <LinkMeaning />
      <TargetSearch />
      <FindBar />
      <TidyBar />
      <ContainerSearch />
      <KindChooser />
      <QuickAdd />
      <ContextMenu />
      <FlowPlayer />
    </div>
  )
}
