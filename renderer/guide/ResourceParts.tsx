import { ActionIcon, CopyButton, Table } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import type { ResourceNode } from '../../shared/diagram/types'
import { isJsonObject, type Json } from '../../shared/template/json'
import { useSnippet } from '../template-view/use-snippet'

/** The properties that are set on a node, as one reads them. */
export function SetProperties({ node }: { readonly node: ResourceNode }) {
  const entries = Object.entries(node.properties)
  if (entries.length === 0) return null
  return (
    <section>
      <h2>Properties that are set</h2>
      <Table verticalSpacing={3} horizontalSpacing={0} fz="sm" aria-label="Properties that are set">
        <Table.Tbody>
          {entries.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Td c="dimmed" pr="md">
                {name}
              </Table.Td>
              <Table.Td>{shortValue(value)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

/** The node's own resource as it stands in the template. */
export function TemplateSnippet({ logicalId }: { readonly logicalId: string }) {
  const snippet = useSnippet(logicalId)
  if (!snippet) return null
  return (
    <section className="guide-snippet">
      <h2>In the template</h2>
      <div className="guide-command">
        <pre>{snippet.text}</pre>
        <CopyButton value={snippet.text}>
          {({ copied, copy }) => (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={20}
              aria-label="Copy what stands in the template"
              onClick={copy}
            >
              {copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            </ActionIcon>
          )}
        </CopyButton>
      </div>
    </section>
  )
}

const LONGEST = 60

function shortValue(value: Json): string {
  if (Array.isArray(value)) return value.length === 1 ? shortValue(value[0] ?? null) : `${value.length} entries`
  if (!isJsonObject(value)) return cut(String(value))
  const [[key, inner] = [], ...others] = Object.entries(value)
  if (key === undefined) return 'nothing'
  if (others.length > 0) return `${others.length + 1} settings`
  return key === 'Ref' || key.startsWith('Fn::')
    ? cut(`${key.replace('Fn::', '')} ${textOf(inner)}`)
    : `${key}: ${shortValue(inner ?? null)}`
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : Array.isArray(value) ? value.map(textOf).join('.') : JSON.stringify(value)
}

function cut(text: string): string {
  const line = text.replace(/\s+/gu, ' ')
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}
