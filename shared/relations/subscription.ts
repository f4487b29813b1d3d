import type { ChoiceField, CodeField } from '../catalogue/field'
import type { ResourceNode } from '../diagram/types'
import type { Json, JsonObject } from '../template/json'
import type { AddResource } from './contribution'
import type { Scope } from './scope'

/** What every subscription to a topic asks: which messages it wants. */
export const subscriptionOptions = {
  filter: {
    control: 'code',
    language: 'json',
    label: 'Only messages with',
    help: 'A filter policy, such as {"kind": ["order"]}. Empty: every message.',
  } satisfies CodeField,
  filterScope: {
    control: 'choice',
    label: 'Looks at',
    default: 'MessageAttributes',
    choices: [
      { value: 'MessageAttributes', label: 'the message’s attributes' },
      { value: 'MessageBody', label: 'the message itself (JSON)' },
    ],
  } satisfies ChoiceField,
} as const

/** The values of `subscriptionOptions`. */
export interface Subscription {
  readonly filter: Json | undefined
  readonly filterScope: string | number
}

/** A subscription of an endpoint to a topic, in the slot `subscription`. */
export function subscribe(
  topic: ResourceNode,
  endpoint: JsonObject,
  { filter, filterScope }: Subscription,
  scope: Scope,
): AddResource {
  const filters = filter !== undefined && filter !== null && filter !== ''
  return {
    do: 'add',
    slot: 'subscription',
    resource: {
      Type: 'AWS::SNS::Subscription',
      Properties: {
        TopicArn: scope.ref(topic),
        ...endpoint,
        ...(filters && { FilterPolicy: filter }),
        ...(filters && filterScope === 'MessageBody' && { FilterPolicyScope: 'MessageBody' }),
      },
    },
  }
}
