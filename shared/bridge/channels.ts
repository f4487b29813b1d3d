import type { CallName } from './calls'
import type { HostEventName } from './events'

/** Channel of a call between preload and main. */
export function callChannel(name: CallName): string {
  return `host:call:${name}`
}

/** Channel of an event between main and preload. */
export function eventChannel(name: HostEventName): string {
  return `host:event:${name}`
}

/** Carries the path of a dropped file from preload to main. The page has no access to it. */
export const dropChannel = 'host:dropped-file'
