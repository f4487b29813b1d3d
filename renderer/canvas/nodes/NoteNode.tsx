import { type NodeProps, NodeResizer } from '@xyflow/react'
import { memo } from 'react'
import { LinkHandles } from '../LinkHandles'
import type { FlowNode } from '../to-flow'
import { useResize } from '../use-resize'
import { NodeLabel } from './NodeLabel'

/** A slip of text. */
export const NoteNode = memo(function NoteNode({ id, data, selected }: NodeProps<FlowNode>) {
  const resize = useResize(id)
  return (
    <div
      className={`note-node ${selected ? 'selected' : ''}`}
      style={{ width: data.width, height: data.height }}
      data-node={id}
    >
      <NodeResizer isVisible={selected && !data.node.locked} minWidth={96} minHeight={40} {...resize} />
      <NodeLabel id={id} label={data.node.label} className="note-text" multiline />
      <LinkHandles id={id} />
    </div>
  )
})
