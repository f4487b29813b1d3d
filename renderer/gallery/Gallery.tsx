import { Modal, SimpleGrid, Text, UnstyledButton } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Diagram } from '../../shared/diagram/types'
import { parseDiagram } from '../../shared/file/parse'
import { openSample } from '../session/open'
import { pictureOf } from '../session/picture'
import { tellFailure } from '../session/tell'
import { useTheme } from '../shell/use-theme'
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
  const diagram = diagramOf(sample)
  const picture = usePicture(diagram)
  const open = () => {
    setView({ dialog: undefined })
    if (diagram) void openSample(diagram)
    else tellFailure('Could not open the sample', { message: `${sample.id} cannot be read` })
  }
  return (
    <UnstyledButton className="sample" onClick={open} data-sample={sample.id}>
      <span className="sample-picture">{picture && <img src={picture} alt="" />}</span>
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

function usePicture(diagram: Diagram | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  const theme = useTheme()
  const name = diagram?.name
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sample is known by its name; its object is made anew at each drawing
  useEffect(() => {
    if (!diagram) return
    let made: string | undefined
    let gone = false
    void pictureOf(diagram, { forRaster: true, bare: true }).then((svg) => {
      if (gone) return
      made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
      setUrl(made)
    })
    return () => {
      gone = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [name, theme])
  return url
}
