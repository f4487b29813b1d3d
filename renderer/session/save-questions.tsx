import { Button, Group, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import type { DiskVersion } from '../../shared/bridge/documents'

/** What the user wants when the file is not as it was. */
export type SaveAnswer = 'overwrite' | 'save-as' | 'cancel'

/** The file has other bytes than those last read. */
export function askAboutConflict(name: string, disk: DiskVersion, compare: () => void): Promise<SaveAnswer> {
  const changed = new Date(disk.modifiedAt).toLocaleString()
  return ask(
    `${name} was changed by someone else`,
    `The file on disk is not the one you opened; it was changed ${changed}. Overwriting it loses those changes.`,
    'Overwrite',
    compare,
  )
}

/** The file is gone. */
export function askAboutVanished(name: string): Promise<SaveAnswer> {
  return ask(`${name} is gone`, 'The file was deleted or moved. Your changes are still here.', 'Make it anew')
}

function ask(title: string, text: string, overwrite: string, compare?: () => void): Promise<SaveAnswer> {
  return new Promise((resolve) => {
    // Closing counts as cancelling, unless there was an answer before.
    const answer = (value: SaveAnswer) => () => {
      resolve(value)
      modals.close(id)
    }
    const id = modals.open({
      title,
      onClose: () => resolve('cancel'),
      children: (
        <>
          <Text size="md">{text}</Text>
          <Group mt="lg" justify="flex-end">
            {compare && (
              <Button variant="subtle" onClick={compare}>
                Compare…
              </Button>
            )}
            <Button variant="default" onClick={answer('cancel')}>
              Cancel
            </Button>
            <Button variant="default" color="red" onClick={answer('overwrite')}>
              {overwrite}
            </Button>
            <Button onClick={answer('save-as')}>Save as…</Button>
          </Group>
        </>
      ),
    })
  })
}

/** The document is a template that is drawn as a diagram; either can be saved elsewhere. */
export function askWhatToSave(name: string): Promise<'template' | 'diagram' | 'cancel'> {
  return new Promise((resolve) => {
    const answer = (value: 'template' | 'diagram' | 'cancel') => () => {
      resolve(value)
      modals.close(id)
    }
    const id = modals.open({
      title: `Save ${name} as`,
      onClose: () => resolve('cancel'),
      children: (
        <>
          <Text size="md">
            A template keeps its text, comments and all. A diagram file keeps places, notes and frames as well.
          </Text>
          <Group mt="lg" justify="flex-end">
            <Button variant="default" onClick={answer('cancel')}>
              Cancel
            </Button>
            <Button variant="default" onClick={answer('diagram')}>
              A diagram…
            </Button>
            <Button data-autofocus onClick={answer('template')}>
              A template…
            </Button>
          </Group>
        </>
      ),
    })
  })
}
