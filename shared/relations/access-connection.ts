import type { Options } from '../catalogue/field'
import { serviceOf } from '../catalogue/services'
import type { ResourceNode } from '../diagram/types'
import { escapeForSub, join, sub } from '../template/intrinsics'
import { isJsonObject, type Json, type JsonObject } from '../template/json'
import type { Access, AccessChoice, AccessStatement } from './access'
import type { Contribution } from './contribution'
import { environmentName } from './environment-name'
import { keyGrants } from './key-access'
import { type ConnectionKind, connectionKind } from './relation'
import type { Scope } from './scope'

/** Who may use what: one pair of types. */
export interface AccessUnit {
  readonly id: string
  /** CloudFormation type of the source, whose code acts through a role. */
  readonly source: string
  readonly access: Access
}

// What runs from the start must not start before it may act; these only run when something calls them.
const CALLED_LATER = [
  'AWS::CodeBuild::Project',
  'AWS::Cognito::IdentityPool',
  'AWS::Lambda::Function',
  'AWS::StepFunctions::StateMachine',
]

interface ChosenAccess {
  readonly access?: string
  readonly prefix?: string
  readonly passName?: boolean
  readonly variable?: string
}

/** A line that lets the code of one node use another: a grant of least privilege, and a variable that names the target. */
export function accessConnection({ id, source, access }: AccessUnit): ConnectionKind {
  return connectionKind<Options>({
    id,
    title: access.title,
    line: access.line,
    source: { types: [source] },
    target: { types: [access.target] },
    rank: access.rank,
    plain: access.plain,
    options: optionsOf(access, serviceOf(source)?.environment !== undefined),
    detail: (options) => (access.choices.length > 1 ? choiceOf(access, options).label : undefined),
    write: (ends, scope) => writeAccess(access, ends.source, ends.target, ends.options as ChosenAccess, scope),
  })
}

function optionsOf(access: Access, runsCode: boolean): Options {
  const choices = access.choices.map(({ value, label }) => ({ value, label }))
  return {
    ...(choices.length > 1 && { access: { control: 'choice', label: 'May', default: choices[0]?.value, choices } }),
    ...(access.prefix && { prefix: { control: 'text', label: 'Only below', placeholder: access.prefix } }),
    ...(runsCode && {
      passName: {
        control: 'switch',
        label: 'Tell the code its name',
        help: 'In an environment variable.',
        default: true,
      },
      variable: {
        control: 'text',
        label: 'Variable',
        help: 'Empty makes one from the name.',
        placeholder: access.variable,
        pattern: '[A-Za-z][A-Za-z0-9_]+',
      },
    }),
  } satisfies Options
}

function choiceOf(access: Access, options: ChosenAccess): AccessChoice {
  return access.choices.find((choice) => choice.value === options.access) ?? access.choices[0]
}

function writeAccess(
  access: Access,
  source: ResourceNode,
  target: ResourceNode,
  options: ChosenAccess,
  scope: Scope,
): Contribution[] {
  const choice = choiceOf(access, options)
  const prefix = options.prefix ?? ''
  const waits = !CALLED_LATER.includes(source.type)
  return [
    ...choice.statements.map((statement) => grantOf(access, statement, source, target, prefix, scope)),
    ...(access.keyUser ? keyGrants(source, target, access.keyUser, choice.keyActions, scope) : []),
    ...(waits ? [{ do: 'wait' as const, resource: source.logicalId, for: { grantsOf: source.id } }] : []),
    ...(options.passName
      ? [
          {
            do: 'environment' as const,
            on: source.id,
            name: options.variable || environmentName(target.logicalId, access.variable),
            value: scope.ref(target),
          },
        ]
      : []),
  ]
}

function grantOf(
  access: Access,
  statement: AccessStatement,
  source: ResourceNode,
  target: ResourceNode,
  prefix: string,
  scope: Scope,
): Contribution {
  const arn = access.arn?.(target) ?? scope.arn(target)
  return {
    do: 'grant',
    to: source.id,
    actions: statement.actions,
    on: partsOf(statement, target).map((part) =>
      arnWith(
        arn,
        part.replace('{prefix}', () => prefix),
      ),
    ),
    ...(prefix && statement.withPrefix && { condition: fillPrefix(statement.withPrefix, prefix) as JsonObject }),
  }
}

function partsOf({ on = [''], onlyWith }: AccessStatement, target: ResourceNode): readonly string[] {
  return onlyWith?.properties.some((name) => !isEmpty(target.properties[name])) ? [...on, ...onlyWith.on] : on
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}

/** An ARN with something behind it, as an expression. */
export function arnWith(arn: Json, ending: string): Json {
  if (ending === '') return arn
  const safe = escapeForSub(ending)
  if (isJsonObject(arn) && typeof arn.Ref === 'string') return sub(`\${${arn.Ref}}${safe}`)
  const attribute = isJsonObject(arn) ? arn['Fn::GetAtt'] : undefined
  return Array.isArray(attribute) ? sub(`\${${attribute.join('.')}}${safe}`) : join('', [arn, ending])
}

function fillPrefix(value: Json, prefix: string): Json {
  if (typeof value === 'string') return value.replace('{prefix}', () => prefix)
  if (Array.isArray(value)) return value.map((item) => fillPrefix(item, prefix))
  if (!isJsonObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, fillPrefix(child, prefix)]))
}
