import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Failure } from '../../shared/bridge/result'
import { announce } from '../shell/announce'

/** A button beside what is told. Pressing it closes the message. */
export interface Remedy {
  readonly label: string
  act(): void
}

/** Tells the user that something went wrong, and what can be done; stays until they close it. */
export function tellFailure(
  title: string,
  failure: Pick<Failure, 'message' | 'line' | 'column'>,
  remedies: readonly Remedy[] = [],
): void {
  const position =
    failure.line === undefined
      ? ''
      : ` (line ${failure.line}${failure.column === undefined ? '' : `, column ${failure.column}`})`
  show({ color: 'red', title, text: failure.message + position, remedies, autoClose: false })
}

/** Tells the user that something was done. */
export function tell(message: string, remedies: readonly Remedy[] = []): void {
  announce(message, 'document')
  // The live region has said it.
  show({ role: 'none', text: message, remedies, ...(remedies.length > 0 && { autoClose: 12_000 }) })
}

/** Says what of an opened file is to be known, long enough to be read. */
export function tellNotes(name: string, notes: readonly string[]): void {
  if (notes.length > 0) show({ title: name, text: notes.join(' '), remedies: [], autoClose: 15_000 })
}

interface Message {
  readonly title?: string
  readonly color?: string
  readonly autoClose?: false | number
  readonly role?: string
  readonly text: string
  readonly remedies: readonly Remedy[]
}

function show({ text, remedies, ...look }: Message): void {
  if (remedies.length === 0) {
    notifications.show({ ...look, message: text })
    return
  }
  const id = notifications.show({
    ...look,
    message: (
      <>
        {text}
        <Group mt="xs" gap="xs">
          {remedies.map(({ label, act }) => (
            <Button
              key={label}
              size="compact-xs"
              variant="default"
              onClick={() => {
                notifications.hide(id)
                act()
              }}
            >
              {label}
            </Button>
          ))}
        </Group>
      </>
    ),
  })
}
