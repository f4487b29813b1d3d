import { type NodeProps, NodeResizer } from '@xyflow/react'
import { memo } from 'react'
import { noteLookOf } from '../../../shared/drawing/note-look'
import { useTheme } from '../../shell/use-theme'
import { LinkHandles } from '../LinkHandles'
import type { FlowNode } from '../to-flow'
import { useResize } from '../use-resize'
import { NodeLabel } from './NodeLabel'

/** A slip of text. */
export const NoteNode = memo(function NoteNode({ id, data, selected }: NodeProps<FlowNode>) {
  const resize = useResize(id)
  const look = noteLookOf(data.node, useTheme())
  return (
    <div
      className={`note-node ${selected ? 'selected' : ''}`}
      style={{
        width: data.width,
        height: data.height,
        background: look.fill,
        color: look.text,
        borderStyle: look.dash ? 'dashed' : 'solid',
        ...(!selected && { borderColor: look.border }),
      }}
      data-node={id}
    >
      <NodeResizer isVisible={selected && !data.node.locked} minWidth={96} minHeight={40} {...resize} />
      <NodeLabel id={id} label={data.node.label} className="note-text" multiline />
      <LinkHandles id={id} />
    </div>
  )
})
