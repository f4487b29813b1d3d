import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { iconOfType } from '../../shared/catalogue/icons'
import { serviceOf } from '../../shared/catalogue/services'
import type { TypeSpecification } from '../../shared/catalogue/specification/types'
import type { ResourceNode } from '../../shared/diagram/types'
import { setNodeText } from '../../shared/editor/commands/set-node-text'
import { ServiceIcon } from '../canvas/ServiceIcon'
import { createHost } from '../host/create-host'
import { run } from '../store/editor-store'
import { kindLabel } from './count-by-kind'
import { LogicalId } from './LogicalId'

interface ResourceHeaderProps {
  readonly node: ResourceNode
  /** Undefined: not loaded, or nobody knows the type. */
  readonly type: TypeSpecification | undefined
}

/** What it is and what it is called. */
export function ResourceHeader({ node, type }: ResourceHeaderProps) {
  const service = serviceOf(node.type)
  const url = type?.documentationUrl
  return (
    <header className="inspector-head resource-head">
      <div className="with-icon">
        <ServiceIcon
          name={service?.icon ?? iconOfType(node.type)}
          size={36}
          {...(service && { tone: service.category })}
        />
        <div className="resource-title">
          <TextInput
            aria-label="Label"
            className="label-input"
            variant="unstyled"
            value={node.label}
            placeholder="No label"
            onChange={(event) => run(setNodeText, { id: node.id, field: 'label', text: event.currentTarget.value })}
          />
          <p className="muted">{kindLabel(node)}</p>
        </div>
      </div>
      <div className="resource-type">
        <code>{node.type}</code>
        {url && (
          <Tooltip label="Open the type’s reference page">
            <ActionIcon
              variant="subtle"
              color="gray"
              size={18}
              aria-label="Reference page"
              onClick={() => void createHost().openExternal({ url })}
            >
              <IconExternalLink size={13} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      <LogicalId node={node} />
    </header>
  )
}
