import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { cardOf } from '../../../shared/drawing/card'
import { CARD } from '../../../shared/drawing/sizes'
import { LinkHandles } from '../LinkHandles'
import { ServiceIcon } from '../ServiceIcon'
import type { FlowNode } from '../to-flow'
import { FoldedNode } from './FoldedNode'
import { NodeLabel } from './NodeLabel'
import { NodeMarks } from './NodeMarks'

/** A service: its icon, its label and what is worth knowing of it at this level. */
export const CardNode = memo(function CardNode({ id, data, selected }: NodeProps<FlowNode>) {
  const card = cardOf(data.node, data.level, data.width)
  if (data.node.collapsed) return <FoldedNode id={id} data={data} card={card} selected={selected} />
  return (
    <div
      className={`card-node ${selected ? 'selected' : ''}`}
      style={{ width: data.width, height: data.height }}
      data-node={id}
    >
      {card.icon !== undefined && <ServiceIcon name={card.icon} size={CARD.icon} tone={card.tone} />}
      <div className="card-text">
        <NodeLabel id={id} label={card.title} className="card-title" />
        {card.lines.map((line) => (
          <div key={line} className="card-line">
            {line}
          </div>
        ))}
      </div>
      <NodeMarks id={id} locked={data.node.locked ?? false} />
      <LinkHandles id={id} />
    </div>
  )
})
