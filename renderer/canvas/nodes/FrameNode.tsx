import { IconArrowsDiagonalMinimize2 } from '@tabler/icons-react'
import { type NodeProps, NodeResizer } from '@xyflow/react'
import { memo } from 'react'
import { frameIconOf } from '../../../shared/drawing/frame-icon'
import { frameLookOf } from '../../../shared/drawing/frame-look'
import { FRAME } from '../../../shared/drawing/sizes'
import { setCollapsed } from '../../../shared/editor/commands/set-collapsed'
import { run } from '../../store/editor-store'
import { useInteraction } from '../interaction-store'
import { LinkHandles } from '../LinkHandles'
import { ServiceIcon } from '../ServiceIcon'
import type { FlowNode } from '../to-flow'
import { useResize } from '../use-resize'
import { NodeLabel } from './NodeLabel'
import { NodeMarks } from './NodeMarks'

/** A container: its border, and its title on the border. The inside lets the pointer through, so that one can select there. */
export const FrameNode = memo(function FrameNode({ id, data, selected }: NodeProps<FlowNode>) {
  const look = frameLookOf(data.node, data.level)
  const drop = useInteraction((state) =>
    state.drop?.container === id ? (state.drop.refusal ? 'refused' : 'accepted') : '',
  )
  const resize = useResize(id)
  const icon = frameIconOf(data.node)
  return (
    <div
      className={`frame-node tone-${look.tone} ${look.dashed ? 'dashed' : ''} ${selected ? 'selected' : ''} ${drop}`}
      style={{ width: data.width, height: data.height }}
      data-node={id}
    >
      <NodeResizer
        isVisible={selected && !data.node.locked}
        minWidth={FRAME.minWidth}
        minHeight={FRAME.minHeight}
        {...resize}
      />
      {['top', 'right', 'bottom', 'left'].map((side) => (
        <span key={side} className={`frame-grip frame-edge ${side}`} />
      ))}
      <div className="frame-grip frame-title">
        {icon && <ServiceIcon name={icon} size={16} />}
        <NodeLabel id={id} label={look.title} editLabel={data.node.label} className="frame-name" />
        {data.filled && <CollapseButton id={id} label={data.node.label} />}
      </div>
      {data.away !== '' && <span className="frame-away">+ {data.away}</span>}
      <NodeMarks id={id} locked={data.node.locked ?? false} />
      <LinkHandles id={id} />
    </div>
  )
})

function CollapseButton({ id, label }: { readonly id: string; readonly label: string }) {
  return (
    <button
      type="button"
      className="frame-collapse nodrag nopan"
      tabIndex={-1}
      aria-label={`Collapse ${label}`}
      title="Collapse to a card"
      onClick={() => run(setCollapsed, { id, to: true })}
    >
      <IconArrowsDiagonalMinimize2 size={12} />
    </button>
  )
}
