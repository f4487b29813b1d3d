import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { cardOf } from '../../../shared/drawing/card'
import { ACTOR } from '../../../shared/drawing/sizes'
import { iconUrl } from '../icon-url'
import { LinkHandles } from '../LinkHandles'
import type { FlowNode } from '../to-flow'
import { NodeLabel } from './NodeLabel'
import { NodeMarks } from './NodeMarks'

/** Someone or something outside: a figure with its name below. */
export const ActorNode = memo(function ActorNode({ id, data, selected }: NodeProps<FlowNode>) {
  const card = cardOf(data.node, data.level, data.width)
  const url = iconUrl(card.icon ?? 'own/person')
  return (
    <div
      className={`actor-node ${selected ? 'selected' : ''}`}
      style={{ width: data.width, height: data.height }}
      data-node={id}
    >
      <span
        className="actor-figure"
        style={{ width: ACTOR.icon, height: ACTOR.icon, mask: `url("${url}") center / contain no-repeat` }}
        aria-hidden
      />
      <NodeLabel id={id} label={card.title} className="actor-name" />
      <NodeMarks id={id} locked={data.node.locked ?? false} />
      <LinkHandles id={id} />
    </div>
  )
})
