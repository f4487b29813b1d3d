import { Button, Group, Modal, SimpleGrid, Text, UnstyledButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { RecentFile } from '../../shared/bridge/documents'
import { createHost } from '../host/create-host'
import { setView, useView } from '../store/view-store'
import { useObjectUrl } from './DiagramPicture'
import { openRecent } from './open'

/** The dialog of recently used files. */
export function RecentFiles() {
  const opened = useView((view) => view.dialog === 'recent')
  const close = () => setView({ dialog: undefined })
  return (
    <Modal opened={opened} onClose={close} title="Recent diagrams" size="60rem">
      {opened && <AllRecent close={close} />}
    </Modal>
  )
}

function AllRecent({ close }: { readonly close: () => void }) {
  const [files, setFiles] = useRecent()
  if (!files) return null
  if (files.length === 0) return <Text c="dimmed">No file was opened or saved so far.</Text>
  const forget = async () => {
    await createHost().clearRecent({})
    setFiles([])
  }
  return (
    <>
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="md">
        {files.map((file) => (
          <RecentCard key={file.id} file={file} chosen={close} />
        ))}
      </SimpleGrid>
      <Group mt="lg" justify="flex-end">
        <Button variant="subtle" color="gray" size="xs" onClick={() => void forget()}>
          Clear the list
        </Button>
      </Group>
    </>
  )
}

/** The files used last, on an empty canvas. Nothing while there are none. */
export function RecentOnEmptyCanvas() {
  const [files] = useRecent()
  if (!files || files.length === 0) return null
  return (
    <section className="empty-recent" aria-label="Recent diagrams">
      {files.slice(0, 3).map((file) => (
        <RecentCard key={file.id} file={file} />
      ))}
    </section>
  )
}

function RecentCard({ file, chosen }: { readonly file: RecentFile; readonly chosen?: () => void }) {
  const picture = useObjectUrl(file.picture)
  const open = () => {
    chosen?.()
    void openRecent(file.id)
  }
  return (
    <UnstyledButton className="recent-card" onClick={open} title={file.folder}>
      <span className="diagram-picture">{picture && <img src={picture} alt="" />}</span>
      <Text fw={600} size="sm" truncate mt={6}>
        {file.name}
      </Text>
      <Text size="xs" c="dimmed" truncate>
        {[file.folder, new Date(file.openedAt).toLocaleDateString()].filter(Boolean).join(' · ')}
      </Text>
    </UnstyledButton>
  )
}

function useRecent() {
  const [files, setFiles] = useState<readonly RecentFile[]>()
  useEffect(() => {
    void createHost()
      .listRecent({})
      .then((listed) => setFiles(listed.ok ? listed.value.filter(({ kind }) => kind === 'diagram') : []))
  }, [])
  return [files, setFiles] as const
}
