import { Button, Group, Modal, ScrollArea, Text, UnstyledButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { FileVersion } from '../../shared/bridge/documents'
import type { Diagram } from '../../shared/diagram/types'
import { createHost } from '../host/create-host'
import { startReview } from '../review/start-review'
import { editorState } from '../store/editor-store'
import { setView, useView } from '../store/view-store'
import { Comparison } from './Comparison'
import { diagramInFile } from './diagram-in-file'
import { openAsNew } from './open'
import { type SessionFile, useSessionStore } from './session-store'
import { tellFailure } from './tell'

/** The states of the file that were kept: look at one, compare it with the document, take it up as a new one. */
export function Versions() {
  const opened = useView((view) => view.dialog === 'versions')
  const file = useSessionStore((session) => session.file)
  const close = () => setView({ dialog: undefined })
  return (
    <Modal opened={opened} onClose={close} title={`Earlier states${file ? ` of ${file.name}` : ''}`} size="80rem">
      {opened && (file ? <VersionBrowser file={file} close={close} /> : <NoVersions />)}
    </Modal>
  )
}

function NoVersions() {
  return (
    <Text c="dimmed">There are none yet: each time the document is saved, that state is kept. The last 20 stay.</Text>
  )
}

function VersionBrowser({ file, close }: { readonly file: SessionFile; readonly close: () => void }) {
  const versions = useVersions(file)
  const [chosen, choose] = useState<FileVersion>()
  const shown = chosen ?? versions?.[0]
  const diagram = useVersion(file, shown)
  if (!versions) return null
  if (versions.length === 0) return <NoVersions />
  return (
    <div className="versions">
      <ScrollArea h={480}>
        {versions.map((version) => (
          <UnstyledButton
            key={version.id}
            className="version-row"
            aria-current={version === shown}
            onClick={() => choose(version)}
          >
            <Text size="sm">{new Date(version.savedAt).toLocaleString()}</Text>
            <Text size="xs" c="dimmed">
              {Math.ceil(version.size / 1024)} kB
            </Text>
          </UnstyledButton>
        ))}
      </ScrollArea>
      {shown && diagram && <Version version={shown} diagram={diagram} close={close} />}
    </div>
  )
}

interface VersionProps {
  readonly version: FileVersion
  readonly diagram: Diagram
  readonly close: () => void
}

function Version({ version, diagram, close }: VersionProps) {
  const date = new Date(version.savedAt).toLocaleString()
  const restore = () => {
    close()
    void openAsNew({ ...diagram, name: `${diagram.name} (${date})` })
  }
  const compare = () => {
    close()
    void startReview(`As saved ${date}`, diagram)
  }
  return (
    <div>
      <Comparison
        before={{ title: `As saved ${date}`, diagram }}
        after={{ title: 'Your document now', diagram: editorState().diagram }}
      />
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={compare}>
          Compare on the canvas
        </Button>
        <Button onClick={restore}>Open this state as a new document</Button>
      </Group>
    </div>
  )
}

function useVersions({ handle }: SessionFile): readonly FileVersion[] | undefined {
  const [versions, setVersions] = useState<readonly FileVersion[]>()
  useEffect(() => {
    void createHost()
      .listVersions({ handle })
      .then((listed) => {
        setVersions(listed.ok ? listed.value : [])
        if (!listed.ok) tellFailure('Could not list the earlier states', listed.error)
      })
  }, [handle])
  return versions
}

function useVersion(file: SessionFile, version: FileVersion | undefined): Diagram | undefined {
  const [diagram, setDiagram] = useState<Diagram>()
  const id = version?.id
  const { handle } = file
  useEffect(() => {
    if (id === undefined) return
    let gone = false
    setDiagram(undefined)
    void createHost()
      .readVersion({ handle, id })
      .then(async (read) => {
        if (gone) return
        if (!read.ok) return tellFailure('Could not read that state', read.error)
        const opened = await diagramInFile(read.value.text, file, editorState().diagram)
        if (gone) return
        if (opened.outcome === 'refused') tellFailure('Could not read that state', opened.refusal)
        if (opened.outcome === 'opened') setDiagram(opened.diagram)
      })
    return () => {
      gone = true
    }
  }, [handle, file, id])
  return diagram
}
