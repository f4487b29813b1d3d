import type { Options } from '../catalogue/field'
import type { ResourceNode } from '../diagram/types'
import type { Access } from './access'
import { accessConnection } from './access-connection'
import type { Contribution } from './contribution'
import type { ConnectionKind } from './relation'
import type { Scope } from './scope'

const TYPE = 'AWS::StepFunctions::StateMachine'

/**
 * A line that lets the steps of a state machine use something: the grant, and a placeholder that stands for it in the
 * definition. The steps themselves are the user's.
 */
export function stepAccess(id: string, access: Access): ConnectionKind {
  const base = accessConnection({ id, source: TYPE, access })
  return {
    ...base,
    options: { ...base.options, ...placeholder },
    write: (ends, scope) => [
      ...base.write(ends, scope),
      ...(ends.options.placeholder === true ? substitution(ends.source, ends.target, access, scope) : []),
    ],
  }
}

const placeholder = {
  placeholder: {
    control: 'switch',
    label: 'Name it in the steps',
    help: 'As a substitution called like the target, with Arn, Url or Name at its end.',
    default: true,
  },
} as const satisfies Options

/** What stands behind a target's logical id in its placeholder, by what its `Ref` gives. */
const ENDINGS: Readonly<Record<string, string>> = { QUEUE_URL: 'Url', TABLE_NAME: 'Name', FUNCTION_NAME: 'Arn' }

function substitution(machine: ResourceNode, target: ResourceNode, access: Access, scope: Scope): Contribution[] {
  if (leadsTo(target.id, machine.id, scope)) return []
  const ending = ENDINGS[access.variable] ?? 'Arn'
  return [
    {
      do: 'set',
      resource: machine.logicalId,
      path: `DefinitionSubstitutions.${target.logicalId}${ending}`,
      value: ending === 'Arn' ? scope.arn(target) : scope.ref(target),
    },
  ]
}

/**
 * Whether a target starts the state machine, itself or by way of other state machines. Then it may refer to the state
 * machine, and the state machine referring back would be a cycle.
 */
function leadsTo(from: string, machine: string, scope: Scope, seen = new Set<string>()): boolean {
  if (seen.has(from)) return false
  seen.add(from)
  return scope.index
    .connectionsOf(from)
    .filter((each) => each.source === from)
    .some(
      (each) =>
        each.target === machine ||
        (each.kind.startsWith('step-functions-state-machine-') && leadsTo(each.target, machine, scope, seen)),
    )
}
