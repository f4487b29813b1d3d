import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { createHost } from '../host/create-host'
import { setView, type TemplateLayoutPlace, useView } from '../store/view-store'
import { useSessionStore } from './session-store'
import { chooseLayoutPlace, layoutPlace } from './template-layout'

/** Where the places of nodes are kept when the document is a template, which has no room for them by itself. */
export function TemplateLayoutDialog() {
  const opened = useView((view) => view.dialog === 'template-layout')
  const close = () => setView({ dialog: undefined })
  return (
    <Modal opened={opened} onClose={close} title="Layout of templates" size="lg">
      {opened && <Choice close={close} />}
    </Modal>
  )
}

function Choice({ close }: { close(): void }) {
  const file = useSessionStore((session) => session.file)
  const isBrowser = createHost().edition === 'browser'
  const kept = layoutPlace()
  const [place, setPlace] = useState<TemplateLayoutPlace>(isBrowser && kept === 'beside' ? 'nowhere' : kept)
  const apply = () => {
    chooseLayoutPlace(place)
    close()
  }
  return (
    <>
      <Text size="md" mb="md">
        A template says nothing of where things stand in the diagram. Their places are kept:
      </Text>
      <Radio.Group
        value={place}
        onChange={(value) => setPlace(value as TemplateLayoutPlace)}
        aria-label="Where layouts are kept"
      >
        <Stack gap="sm">
          <Radio
            value="beside"
            disabled={isBrowser}
            label={
              file?.beside ? `Beside the template, in ${file.beside.name}` : 'In a diagram file beside the template'
            }
            description={
              isBrowser
                ? 'A browser lets a page see the chosen file only, not its folder.'
                : 'The template stays as it is. Labels, notes and frames are kept too.'
            }
          />
          <Radio
            value="metadata"
            label="In the template’s Metadata"
            description="One line for each resource, under Metadata: Stackboard: Layout. The layout travels with the template."
          />
          <Radio value="nowhere" label="Nowhere" description="The template is laid out anew each time it is opened." />
        </Stack>
      </Radio.Group>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
        <Button onClick={apply}>Use this</Button>
      </Group>
    </>
  )
}
