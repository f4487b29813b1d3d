import { Modal, SimpleGrid, Text, UnstyledButton } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import type { Diagram } from '../../shared/diagram/types'
import { parseDiagram } from '../../shared/file/parse'
import { DiagramPicture } from '../session/DiagramPicture'
import { openAsNew } from '../session/open'
import { tellFailure } from '../session/tell'
import { setView, useView } from '../store/view-store'
import { loadSamples, type Sample } from './samples'
import './gallery.css'

/** Real architectures to start from. */
export function Gallery() {
  const opened = useView((view) => view.dialog === 'gallery')
  return (
    <Modal opened={opened} onClose={() => setView({ dialog: undefined })} title="Start from a sample" size="80rem">
      {opened && <Samples />}
    </Modal>
  )
}

function Samples() {
  const [samples, setSamples] = useState<readonly Sample[]>([])
  useEffect(() => {
    void loadSamples().then(setSamples)
  }, [])
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, md: 4 }} spacing="md">
      {samples.map((sample) => (
        <SampleCard key={sample.id} sample={sample} />
      ))}
    </SimpleGrid>
  )
}

function SampleCard({ sample }: { readonly sample: Sample }) {
  const diagram = useMemo(() => diagramOf(sample), [sample])
  const open = () => {
    setView({ dialog: undefined })
    if (diagram) void openAsNew(diagram)
    else tellFailure('Could not open the sample', { message: `${sample.id} cannot be read` })
  }
  return (
    <UnstyledButton className="sample" onClick={open} data-sample={sample.id}>
      <span className="sample-picture">
        <DiagramPicture diagram={diagram} />
      </span>
      <Text fw={600}>{diagram?.name ?? sample.id}</Text>
      <Text size="sm" c="dimmed">
        {diagram?.template.description}
      </Text>
    </UnstyledButton>
  )
}

function diagramOf(sample: Sample): Diagram | undefined {
  const opened = parseDiagram(sample.text, `${sample.id}.awsdiagram`)
  return opened.outcome === 'opened' ? opened.diagram : undefined
}
