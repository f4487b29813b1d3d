import { Button, Group, Loader, Modal, Text } from '@mantine/core'
import { useProgress } from './progress'

/** Says what the user is waiting for. Cancel and Escape end it, and everything stays as it was. */
export function ProgressDialog() {
  const progress = useProgress((state) => state.progress)
  return (
    <Modal
      opened={progress !== undefined}
      onClose={() => progress?.cancel()}
      title={progress?.title}
      size="sm"
      closeOnClickOutside={false}
      withCloseButton={false}
      transitionProps={{ duration: 0 }}
    >
      <Group wrap="nowrap">
        <Loader size="sm" />
        <Text size="md" role="status">
          {progress?.step}…
        </Text>
      </Group>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" data-autofocus onClick={() => progress?.cancel()}>
          Cancel
        </Button>
      </Group>
    </Modal>
  )
}
