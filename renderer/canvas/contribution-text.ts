import { indexOf } from '../../shared/diagram/queries'
import type { Diagram } from '../../shared/diagram/types'
import type { Contribution } from '../../shared/relations/contribution'

const LONGEST = 6

/** What contributions come to, a short line each: for the card beside a line in the air. */
export function summaryOf(contributions: readonly Contribution[], diagram: Diagram): string[] {
  const lines = contributions.flatMap((each) => lineOf(each, diagram) ?? [])
  const unique = [...new Set(lines)]
  return unique.length > LONGEST ? [...unique.slice(0, LONGEST - 1), `and ${unique.length - LONGEST + 1} more`] : unique
}

function lineOf(contribution: Contribution, diagram: Diagram): string | undefined {
  switch (contribution.do) {
    case 'add':
    case 'share':
    case 'provide':
      return typeName(contribution.resource.Type)
    case 'grant':
      return `${labelOf(contribution.to, diagram)} may ${actionsText(contribution.actions)}`
    case 'allow':
      return `opens port ${contribution.port}/${contribution.protocol} of ${labelOf(contribution.to, diagram)}`
    case 'environment':
      return `environment variable ${contribution.name}`
    case 'set':
    case 'append':
      return `${contribution.resource}: ${contribution.path}`
    case 'wait':
    case 'default':
    case 'attribute':
      return undefined
    case 'report':
      return contribution.message
  }
}

/** `sqs:ReceiveMessage, DeleteMessage`: the service is named once. */
export function actionsText(actions: readonly string[]): string {
  let service = ''
  return actions
    .map((action) => {
      const [prefix = '', name = action] = action.split(':')
      if (prefix === service) return name
      service = prefix
      return action
    })
    .join(', ')
}

/** `AWS::Lambda::EventSourceMapping` → "Lambda event source mapping". */
export function typeName(type: string): string {
  const [, service = '', resource = type] = type.split('::')
  const words = resource.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
  return `${service} ${words.replace(/\b[A-Z][a-z]/g, (start) => start.toLowerCase())}`
}

function labelOf(id: string, diagram: Diagram): string {
  return indexOf(diagram).node(id)?.label ?? id
}
