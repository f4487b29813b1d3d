import type { ChoiceField, TextField } from '../catalogue/field'
import type { ResourceNode } from '../diagram/types'
import type { Json, JsonObject } from '../template/json'
import type { Contribution } from './contribution'

const event = {
  control: 'choice',
  label: 'When',
  default: 's3:ObjectCreated:*',
  choices: [
    { value: 's3:ObjectCreated:*', label: 'a file is created' },
    { value: 's3:ObjectRemoved:*', label: 'a file is removed' },
    { value: 's3:ObjectRestore:*', label: 'a file is restored from the archive' },
    { value: 's3:ObjectTagging:*', label: 'tags change' },
  ],
} as const satisfies ChoiceField

const prefix = { control: 'text', label: 'Only below', placeholder: 'uploads/' } as const satisfies TextField
const suffix = { control: 'text', label: 'Only ending in', placeholder: '.jpg' } as const satisfies TextField

/** What every notification of a bucket asks: on which event, and for which file names. */
export const bucketNotificationOptions = { event, prefix, suffix } as const

/** The values of `bucketNotificationOptions`. */
export interface BucketNotification {
  readonly event: string
  readonly prefix: string
  readonly suffix: string
}

/** One entry of a bucket's notification configuration. `list` is such as `Queue`, whose configurations it joins. */
export function notify(
  bucket: ResourceNode,
  list: 'Lambda' | 'Queue' | 'Topic',
  target: Json,
  options: BucketNotification,
): Contribution {
  const key = list === 'Lambda' ? 'Function' : list
  return {
    do: 'append',
    resource: bucket.logicalId,
    path: `NotificationConfiguration.${list}Configurations`,
    value: { Event: options.event, [key]: target, ...nameFilter(options) },
  }
}

function nameFilter({ prefix, suffix }: BucketNotification): JsonObject {
  const rules = [
    ...(prefix ? [{ Name: 'prefix', Value: prefix }] : []),
    ...(suffix ? [{ Name: 'suffix', Value: suffix }] : []),
  ]
  return rules.length > 0 ? { Filter: { S3Key: { Rules: rules } } } : {}
}
