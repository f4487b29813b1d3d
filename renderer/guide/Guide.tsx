import { ActionIcon, Anchor, CopyButton, Table, Text } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { actorOf } from '../../shared/catalogue/actors'
import { frameOf } from '../../shared/catalogue/frames'
import { iconOfType } from '../../shared/catalogue/icons'
import type { Service } from '../../shared/catalogue/service'
import { serviceOf } from '../../shared/catalogue/services'
import { indexOf } from '../../shared/diagram/queries'
import type { DiagramNode, ResourceNode } from '../../shared/diagram/types'
import { ServiceIcon } from '../canvas/ServiceIcon'
import { createHost } from '../host/create-host'
import { useEditor } from '../store/editor-store'
import { specification } from '../store/specification'
import { useView } from '../store/view-store'
import { ConnectionGuide } from './ConnectionGuide'
import { SetProperties, TemplateSnippet } from './ResourceParts'
import './guide.css'

/** What the selected service is for, at the reader's level. */
export function Guide() {
  const node = useEditor((state) => indexOf(state.diagram).node(state.selection.nodes[0] ?? ''))
  const connection = useEditor((state) =>
    state.diagram.connections.find(({ id }) => id === state.selection.connections[0]),
  )
  if (!node && connection) {
    return (
      <article className="guide">
        <ConnectionGuide connection={connection} />
      </article>
    )
  }
  if (!node) {
    return (
      <Text c="dimmed" p="md">
        Select something on the canvas to read what it is for.
      </Text>
    )
  }
  const service = node.kind === 'resource' ? serviceOf(node.type) : undefined
  return (
    <article className="guide">
      {service && node.kind === 'resource' ? (
        <ServiceGuide service={service} node={node} />
      ) : (
        <PlainGuide node={node} />
      )}
    </article>
  )
}

function ServiceGuide({ service, node }: { readonly service: Service; readonly node: ResourceNode }) {
  const level = useView((view) => view.level)
  const { guide } = service
  const business = level !== 'engineering'
  const technical = level !== 'business'
  return (
    <>
      <header>
        <ServiceIcon name={service.icon} size={32} tone={service.category} />
        <div>
          <h1>{service.label}</h1>
          <p>
            {service.purpose} <span className="guide-model">{MODELS[service.model]}</span>
          </p>
        </div>
      </header>
      <div className="guide-columns">
        {business && (
          <List title="Why people choose it" items={level === 'business' ? guide.value : guide.value.slice(0, 3)} />
        )}
        {business && <List title="Typical uses" items={level === 'business' ? guide.uses : guide.uses.slice(0, 2)} />}
        {business && <Paragraph title="What it costs" text={guide.cost} />}
        {technical && (
          <List title="How it works" items={level === 'engineering' ? guide.facts : guide.facts.slice(0, 3)} />
        )}
        {technical && <Limits limits={level === 'engineering' ? guide.limits : guide.limits.slice(0, 3)} />}
        <Paragraph title="Who looks after what" text={guide.responsibility} />
        {level === 'engineering' && <SetProperties node={node} />}
        {level === 'engineering' && <Commands commands={guide.commands(node)} />}
        {level === 'engineering' && <TemplateSnippet logicalId={node.logicalId} />}
      </div>
      <Source url={guide.documentation} />
    </>
  )
}

const MODELS = {
  IaaS: 'Infrastructure as a service',
  PaaS: 'Platform as a service',
  FaaS: 'Functions as a service',
  SaaS: 'Fully managed service',
} as const

function PlainGuide({ node }: { readonly node: DiagramNode }) {
  if (node.kind === 'resource') {
    const known = specification.has(node.type)
    return (
      <header>
        <ServiceIcon name={iconOfType(node.type)} size={32} />
        <div>
          <h1>{node.type}</h1>
          <p>
            {known
              ? 'A type of CloudFormation without a page of its own here; its properties are in the inspector.'
              : 'A type this version does not know; it is kept as it is.'}
          </p>
        </div>
      </header>
    )
  }
  const about = node.kind === 'frame' ? frameOf(node.frame) : node.kind === 'actor' ? actorOf(node.actor) : undefined
  return (
    <header>
      <div>
        <h1>{about?.label ?? node.label}</h1>
        <p>{about?.purpose ?? 'A remark on the canvas; it writes nothing to the template.'}</p>
      </div>
    </header>
  )
}

function List({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  )
}

function Paragraph({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section>
      <h2>{title}</h2>
      <p>{text}</p>
    </section>
  )
}

function Limits({ limits }: { readonly limits: Service['guide']['limits'] }) {
  return (
    <section>
      <h2>Limits</h2>
      <Table verticalSpacing={3} horizontalSpacing={0} fz="sm">
        <Table.Tbody>
          {limits.map((limit) => (
            <Table.Tr key={limit.name}>
              <Table.Td c="dimmed" pr="md">
                {limit.name}
              </Table.Td>
              <Table.Td>{limit.value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

function Commands({ commands }: { readonly commands: ReturnType<Service['guide']['commands']> }) {
  return (
    <section className="guide-commands">
      <h2>Commands</h2>
      {commands.map(({ title, command }) => (
        <div key={title}>
          <Text size="sm">{title}</Text>
          <div className="guide-command">
            <code>{command}</code>
            <CopyButton value={command}>
              {({ copied, copy }) => (
                <ActionIcon variant="subtle" color="gray" size={20} aria-label={`Copy: ${title}`} onClick={copy}>
                  {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
                </ActionIcon>
              )}
            </CopyButton>
          </div>
        </div>
      ))}
    </section>
  )
}

function Source({ url }: { readonly url: string }) {
  return (
    <Anchor component="button" size="sm" onClick={() => void createHost().openExternal({ url })}>
      Documentation: {new URL(url).host}
    </Anchor>
  )
}
