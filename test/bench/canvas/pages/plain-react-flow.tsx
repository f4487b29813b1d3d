import {
  applyNodeChanges,
  type Edge,
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import '@xyflow/react/dist/base.css'
import '../../../../renderer/canvas/canvas.css'
import { iconUrl } from '../../../../renderer/canvas/icon-url'
import { applyTokens } from '../../../../renderer/shell/theme'
import type { Diagram } from '../../../../shared/diagram/types'
import { absoluteRects } from '../../../../shared/drawing/bounds'
import { cardOf } from '../../../../shared/drawing/card'
import { lineOfAt } from '../../../../shared/drawing/line-meaning'
import type { BenchPage } from '../bench-page'

/** React Flow as its guide has it: every node a component, every line an edge, nothing left out; the same cards as the app's. */
type Card = Node<{ title: string; line: string; icon: string }>

function CardNode({ data }: NodeProps<Card>) {
  return (
    <div className="card-node" style={{ width: '100%', height: '100%' }}>
      <Handle type="target" position={Position.Left} />
      <img className="icon-image" src={iconUrl(data.icon)} width={40} height={40} alt="" />
      <div className="card-text">
        <div className="card-title">{data.title}</div>
        <div className="card-line">{data.line}</div>
      </div>
      <Handle type="source" position={Position.Right} />
    </div>
  )
}

function FrameNode({ data }: NodeProps<Card>) {
  return (
    <div className="frame-node" style={{ width: '100%', height: '100%' }}>
      <div className="frame-title">{data.title}</div>
    </div>
  )
}

const TYPES = { card: CardNode, frame: FrameNode }

function App() {
  const flow = useReactFlow()
  const [nodes, setNodes] = useState<Card[]>([])
  const [edges, setEdges] = useState<Edge[]>([])
  useEffect(() => {
    const page: BenchPage = {
      open: (text) => {
        const diagram = JSON.parse(text) as Diagram
        setNodes(nodesOf(diagram))
        setEdges(edgesOf(diagram))
      },
      fit: () => void flow.fitView(),
      near: () => {
        const bounds = flow.getNodesBounds(flow.getNodes())
        void flow.setCenter(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2, { zoom: 1 })
      },
      cardOnScreen: () => {
        const cards = [...document.querySelectorAll('.react-flow__node-card')].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect()
          return { x: x + width / 2, y: y + height / 2 }
        })
        const distance = ({ x, y }: { x: number; y: number }) => Math.hypot(x - innerWidth / 2, y - innerHeight / 2)
        return cards.sort((a, b) => distance(a) - distance(b))[0]
      },
    }
    Object.assign(window, { benchPage: page })
  }, [flow])
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={TYPES}
      onNodesChange={(changes) => setNodes((before) => applyNodeChanges(changes, before))}
      minZoom={0.02}
      maxZoom={3}
      panOnScroll
      fitView
    />
  )
}

function nodesOf(diagram: Diagram): Card[] {
  const rects = absoluteRects(diagram)
  return diagram.nodes.map((node) => {
    const { x, y, width, height } = rects.get(node.id) ?? { x: 0, y: 0, width: 192, height: 56 }
    const card = cardOf(node, 'architecture', width)
    const isFrame = node.kind === 'frame'
    return {
      id: node.id,
      type: isFrame ? 'frame' : 'card',
      position: { x, y },
      width,
      height,
      zIndex: isFrame ? 0 : 10,
      data: { title: card.title, line: card.lines[0] ?? '', icon: card.icon ?? '' },
    }
  })
}

function edgesOf(diagram: Diagram): Edge[] {
  const lineOf = lineOfAt('architecture', diagram)
  return diagram.connections.map((connection) => ({
    id: connection.id,
    source: connection.source,
    target: connection.target,
    type: 'smoothstep',
    label: lineOf(connection).label,
  }))
}

applyTokens('light')
const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <ReactFlowProvider>
      <App />
    </ReactFlowProvider>,
  )
