import { indexOf } from '../../shared/diagram/queries'
import type { Diagram } from '../../shared/diagram/types'
import { isJsonObject } from '../../shared/template/json'
import type { Template } from '../../shared/template/types'

/** Something an expression may name. */
export interface Named {
  readonly name: string
  /** What the reader calls it; absent: its name says it. */
  readonly label?: string
  /** The CloudFormation type of a resource, the parameter's type; absent: a pseudo parameter. */
  readonly type?: string
  readonly group: 'Resources' | 'Generated' | 'Parameters' | 'Pseudo parameters'
}

/** The names CloudFormation knows in every template. */
export const PSEUDO_PARAMETERS = [
  'AWS::AccountId',
  'AWS::NoValue',
  'AWS::NotificationARNs',
  'AWS::Partition',
  'AWS::Region',
  'AWS::StackId',
  'AWS::StackName',
  'AWS::URLSuffix',
] as const

/** Everything a Ref may name: resources of nodes, generated ones, parameters, pseudo parameters. */
export function namesIn(diagram: Diagram, template: Template | undefined): Named[] {
  const index = indexOf(diagram)
  const drawn = diagram.nodes.flatMap((node): Named[] =>
    node.kind === 'resource' ? [{ name: node.logicalId, label: node.label, type: node.type, group: 'Resources' }] : [],
  )
  const generated = Object.entries(template?.Resources ?? {})
    .filter(([name]) => !index.byLogicalId(name))
    .map(([name, { Type }]): Named => ({ name, type: Type, group: 'Generated' }))
  const parameters = Object.entries(diagram.template.parameters ?? {}).map(
    ([name, value]): Named => ({
      name,
      group: 'Parameters',
      ...(isJsonObject(value) && typeof value.Type === 'string' && { type: value.Type }),
    }),
  )
  const pseudo = PSEUDO_PARAMETERS.map((name): Named => ({ name, group: 'Pseudo parameters' }))
  return [...drawn, ...generated, ...parameters, ...pseudo]
}

/** The names with those of the wanted types first, each half in its order; without wanted types as they are. */
export function preferring(names: readonly Named[], types: ReadonlySet<string>): Named[] {
  const isWanted = (each: Named) => each.type !== undefined && types.has(each.type)
  return [...names.filter(isWanted), ...names.filter((each) => !isWanted(each))]
}
