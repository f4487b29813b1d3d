import { Modal, ScrollArea, Text, UnstyledButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Revision, RevisionsReply } from '../../shared/bridge/documents'
import { createHost } from '../host/create-host'
import { type SessionFile, useSessionStore } from '../session/session-store'
import { tellFailure } from '../session/tell'
import { setView, useView } from '../store/view-store'
import { readCompared } from './read-compared'
import { startReview } from './start-review'
import './review.css'

const close = () => setView({ dialog: undefined })

/** The commits that touched the document's file; choosing one compares it with the document. */
export function Revisions() {
  const opened = useView((view) => view.dialog === 'revisions')
  const file = useSessionStore((session) => session.file)
  return (
    <Modal opened={opened} onClose={close} title={`Git revisions${file ? ` of ${file.name}` : ''}`} size="lg">
      {opened && (file ? <RevisionList file={file} /> : <Reason text={REASONS.none} />)}
    </Modal>
  )
}

const REASONS = {
  none: 'The document has no file yet. Revisions are those of its file.',
  'no-git': 'Git is not installed here, or not among the programs of the PATH.',
  'no-repository': 'The file lies in no git repository, or in one that git does not read for this user.',
  'never-committed': 'No commit holds this file yet.',
} as const

function Reason({ text }: { readonly text: string }) {
  return <Text c="dimmed">{text}</Text>
}

function RevisionList({ file }: { readonly file: SessionFile }) {
  const reply = useRevisions(file.handle)
  if (!reply) return <Reason text="Asking git…" />
  if ('failure' in reply) return <Reason text={reply.failure} />
  if (reply.outcome !== 'listed') return <Reason text={REASONS[reply.outcome]} />
  return (
    <ScrollArea.Autosize mah={480}>
      {reply.revisions.map((revision) => (
        <UnstyledButton
          key={revision.id}
          className="version-row revision-row"
          onClick={() => void compareWith(file, revision)}
        >
          <Text size="md">{revision.subject}</Text>
          <Text size="xs" c="dimmed">
            {revision.id.slice(0, 8)} · {revision.author} · {new Date(revision.committedAt).toLocaleString()}
          </Text>
        </UnstyledButton>
      ))}
    </ScrollArea.Autosize>
  )
}

function useRevisions(handle: string): RevisionsReply | { failure: string } | undefined {
  const [reply, setReply] = useState<RevisionsReply | { failure: string }>()
  useEffect(() => {
    let gone = false
    void createHost()
      .listRevisions({ handle })
      .then((listed) => {
        if (!gone) setReply(listed.ok ? listed.value : { failure: listed.error.message })
      })
    return () => {
      gone = true
    }
  }, [handle])
  return reply
}

async function compareWith({ handle, name, template }: SessionFile, { id, subject }: Revision): Promise<void> {
  const read = await createHost().readRevision({ handle, id })
  if (!read.ok) return tellFailure('Could not read that revision', read.error)
  const diagram = await readCompared(read.value.text, name, template !== undefined)
  if (!diagram) return
  close()
  await startReview(`${id.slice(0, 8)}: ${subject}`, diagram)
}
