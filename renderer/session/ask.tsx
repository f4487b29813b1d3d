import { Button, Group } from '@mantine/core'
import { modals } from '@mantine/modals'
import type { ReactNode } from 'react'

/** A question that is answered by doing something or leaving it. */
export interface Question {
  readonly title: string
  /** What the button says that does it. */
  readonly action: string
  readonly content: ReactNode
  /** Absent: a small dialog. */
  readonly size?: string
}

/** Asks. False: cancelled, or closed. */
export function askYesNo({ title, action, content, size = 'md' }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    // Closing counts as cancelling, unless there was an answer before.
    const close = (answer: boolean) => {
      resolve(answer)
      modals.close(id)
    }
    const id: string = modals.open({
      title,
      size,
      onClose: () => resolve(false),
      children: (
        <>
          {content}
          <Group mt="md" justify="flex-end">
            <Button variant="default" onClick={() => close(false)}>
              Cancel
            </Button>
            <Button data-autofocus onClick={() => close(true)}>
              {action}
            </Button>
          </Group>
        </>
      ),
    })
  })
}
