import { notifications } from '@mantine/notifications'
import type { Failure } from '../../shared/bridge/result'

/** Tells the user that something went wrong; stays until they close it. */
export function tellFailure(title: string, failure: Pick<Failure, 'message' | 'line' | 'column'>): void {
  const position =
    failure.line === undefined
      ? ''
      : ` (line ${failure.line}${failure.column === undefined ? '' : `, column ${failure.column}`})`
  notifications.show({ color: 'red', title, message: failure.message + position, autoClose: false })
}

/** Tells the user that something was done. */
export function tell(message: string): void {
  notifications.show({ message })
}
