import { Button, Group, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useEffect, useState } from 'react'
import type { RecoveryCopy } from '../../shared/bridge/documents'
import type { Diagram } from '../../shared/diagram/types'
import { parseDiagram } from '../../shared/file/parse'
import { readTemplate } from '../../shared/template/read-template'
import { canvasControl } from '../canvas/canvas-control'
import { createHost } from '../host/create-host'
import { useDraft } from '../store/draft-store'
import { openInEditor } from '../store/editor-store'
import { DiagramPicture } from './DiagramPicture'
import { letGoOfDocument } from './open'
import { fromRecovery } from './recovery-text'
import { startSession, type TemplateOnDisk } from './session-store'
import { tellFailure } from './tell'
import { writeRecovery } from './write-recovery'

/** After a crash: offers, once, what was not saved. The file wins unless the user says otherwise. */
export async function offerRecovery(): Promise<void> {
  const copies = await createHost().listRecovery({})
  if (!copies.ok || copies.value.length === 0) return
  const id = modals.open({
    title: 'Unsaved work was found',
    size: 'xl',
    children: <Copies copies={copies.value} close={() => modals.close(id)} />,
  })
}

function Copies({ copies, close }: { readonly copies: readonly RecoveryCopy[]; readonly close: () => void }) {
  return (
    <Stack>
      {copies.map((copy) => (
        <Group key={copy.documentId} justify="space-between" wrap="nowrap">
          <CopyPicture copy={copy} />
          <div className="copy-text">
            <Text fw={600}>{copy.name}</Text>
            <Text size="sm" c="dimmed">
              Copy of {date(copy.writtenAt)}
              {copy.fileModifiedAt !== undefined && ` · file of ${date(copy.fileModifiedAt)}`}
              {copy.damaged && ' · damaged'}
            </Text>
          </div>
          <Group gap="xs" wrap="nowrap">
            <Button size="xs" variant="default" onClick={() => void drop(copy).then(close)}>
              Throw away
            </Button>
            {!copy.damaged && (
              <Button size="xs" onClick={() => void restore(copy).then(close)}>
                Open the copy
              </Button>
            )}
          </Group>
        </Group>
      ))}
    </Stack>
  )
}

/** What is in the copy. It is only looked at; the file beside it stays closed. */
function CopyPicture({ copy }: { readonly copy: RecoveryCopy }) {
  const [diagram, setDiagram] = useState<Diagram>()
  const { documentId, damaged, name } = copy
  useEffect(() => {
    if (damaged) return
    void createHost()
      .peekRecovery({ documentId })
      .then((read) => {
        const opened = read.ok ? parseDiagram(read.value.text, name) : undefined
        if (opened && opened.outcome !== 'refused') setDiagram(fromRecovery(opened.diagram).diagram)
      })
  }, [documentId, damaged, name])
  return (
    <div className="copy-picture">
      <DiagramPicture diagram={diagram} />
    </div>
  )
}

async function drop(copy: RecoveryCopy): Promise<void> {
  await createHost().dropRecovery({ documentId: copy.documentId })
}

async function restore(copy: RecoveryCopy): Promise<void> {
  const reply = await createHost().readRecovery({ documentId: copy.documentId })
  if (!reply.ok) return tellFailure('Could not read the copy', reply.error)
  const { text, name, file, baseFingerprint } = reply.value
  const opened = parseDiagram(text, name)
  if (opened.outcome === 'refused') return tellFailure('Could not read the copy', opened.refusal)
  await letGoOfDocument(file?.handle)
  const template = file?.kind === 'template' ? templateAsSaved(file.text) : undefined
  // A template that can no longer be read must not be overwritten with a diagram.
  const isKnown = file && (file.kind === 'diagram' || template)
  const { diagram, templateText, typedText } = fromRecovery(opened.diagram)
  openInEditor(diagram, false, templateText ?? template?.text)
  // The panel then asks whether it is to go on from what was typed.
  if (typedText !== undefined) useDraft.setState({ draft: { text: typedText, base: '', stage: 'apart' } })
  // The fingerprint of what the copy was made from: saving then notices when the file went on without it.
  startSession(
    isKnown && {
      handle: file.handle,
      name: file.name,
      folder: file.folder,
      fingerprint: baseFingerprint ?? file.fingerprint,
      readOnly: file.readOnly,
      ...(template && { template }),
    },
  )
  // The document has a copy of its own before the old one goes.
  if (await writeRecovery()) await drop(copy)
  requestAnimationFrame(() => canvasControl().fit())
}

function templateAsSaved(text: string): TemplateOnDisk | undefined {
  const reading = readTemplate(text, { evenIfLong: true })
  return reading.outcome === 'read' ? { text: reading.read.text, syntax: reading.read.syntax } : undefined
}

function date(time: number): string {
  return new Date(time).toLocaleString()
}
