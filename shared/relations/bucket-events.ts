import type { ResourceNode } from '../diagram/types'
import type { Json } from '../template/json'
import type { Contribution } from './contribution'

/** What every line asks by which a bucket tells EventBridge of its files. */
export const BUCKET_EVENT_OPTIONS = {
  event: {
    control: 'choice',
    label: 'When',
    default: 'Object Created',
    choices: [
      { value: 'Object Created', label: 'a file is created' },
      { value: 'Object Deleted', label: 'a file is deleted' },
      { value: 'Object Restore Completed', label: 'a file is back from the archive' },
      { value: 'Object Tags Added', label: 'tags are added' },
    ],
  },
  prefix: { control: 'text', label: 'Only below', placeholder: 'uploads/' },
  suffix: { control: 'text', label: 'Only ending in', placeholder: '.jpg' },
} as const

/** Makes a bucket tell the account's default bus of what happens to its files. */
export function toldToEventBridge(bucket: ResourceNode): Contribution {
  return {
    do: 'set',
    resource: bucket.logicalId,
    path: 'NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled',
    value: true,
  }
}

/** The part of an event pattern that looks at the names of files; undefined: all files. */
export function keyFilter(prefix: string, suffix: string): Json | undefined {
  if (prefix && suffix) return { wildcard: `${prefix}*${suffix}` }
  if (prefix) return { prefix }
  return suffix ? { suffix } : undefined
}
