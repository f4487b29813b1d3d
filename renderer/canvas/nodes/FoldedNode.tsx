import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowsDiagonal } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import type { Card } from '../../../shared/drawing/card'
import { foldOf } from '../../../shared/drawing/folded'
import { frameLookOf } from '../../../shared/drawing/frame-look'
import { CARD, FOLDED } from '../../../shared/drawing/sizes'
import { setCollapsed } from '../../../shared/editor/commands/set-collapsed'
import { run } from '../../store/editor-store'
import { LinkHandles } from '../LinkHandles'
import { ServiceIcon } from '../ServiceIcon'
import type { FlowData } from '../to-flow'
import { NodeLabel } from './NodeLabel'
import { NodeMarks } from './NodeMarks'

interface FoldedNodeProps {
  readonly id: string
  readonly data: FlowData
  readonly card: Card
  readonly selected: boolean
}

/** A collapsed container: a pile of cards that says how much lies in it, with a button that opens it. */
export function FoldedNode({ id, data: { node, width, height }, card, selected }: FoldedNodeProps) {
  const fold = foldOf(node)
  const look = { width, height, '--frame': `var(--sb-frame-${frameLookOf(node).tone})` } as CSSProperties
  return (
    <div className={`card-node folded-node ${selected ? 'selected' : ''}`} style={look} data-node={id}>
      {card.icon !== undefined && <ServiceIcon name={card.icon} size={CARD.icon} tone={card.tone} />}
      <div className="card-text" title={fold?.text}>
        <NodeLabel id={id} label={card.title} editLabel={node.label} className="card-title" />
        {card.lines.map((line) => (
          <div key={line} className="card-line">
            {line}
          </div>
        ))}
      </div>
      <div className="folded-side">
        <Tooltip label={`Expand ${node.label}`}>
          <ActionIcon
            className="nodrag nopan"
            variant="subtle"
            color="gray"
            size={FOLDED.button - 2}
            aria-label={`Expand ${node.label}`}
            tabIndex={-1}
            onClick={() => run(setCollapsed, { id, to: false })}
          >
            <IconArrowsDiagonal size={14} />
          </ActionIcon>
        </Tooltip>
        <span className="folded-count">{fold?.count ?? 0}</span>
      </div>
      <NodeMarks id={id} locked={node.locked ?? false} />
      <LinkHandles id={id} />
    </div>
  )
}
