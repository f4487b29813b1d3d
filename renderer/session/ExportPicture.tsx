import { Button, Group, Modal } from '@mantine/core'
import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTheme } from '../shell/use-theme'
import { useEditor } from '../store/editor-store'
import { setView, useView } from '../store/view-store'
import { copyPicture } from './copy-picture'
import { useObjectUrl } from './DiagramPicture'
import { savePicture } from './export'
import { PictureOptions } from './PictureOptions'
import { previewOf } from './picture'
import { orderOf, resetPicturePart, todayText, usePictureChoice } from './picture-choice'
import './export-picture.css'

/** The dialog that makes pictures: what they show on the left, what can be chosen on the right. */
export function ExportPicture() {
  const opened = useView((view) => view.dialog === 'export-picture')
  return (
    <Modal opened={opened} onClose={close} title="Export picture" size="62rem">
      <Content />
    </Modal>
  )
}

function close(): void {
  setView({ dialog: undefined })
}

function Content() {
  const selection = useEditor((state) => state.selection)
  const diagram = useEditor((state) => state.diagram)
  const choice = usePictureChoice()
  const windowTheme = useTheme()
  const level = useView((view) => view.level)
  const [busy, setBusy] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was selected on opening decides
  useEffect(() => resetPicturePart(selection), [])
  const order = orderOf(choice, diagram, selection, todayText())
  const { svg, problem } = usePreview(JSON.stringify([order, level]), () => previewOf(diagram, firstOf(order)))
  const act = async (task: () => Promise<boolean>) => {
    setBusy(true)
    const done = await task().finally(() => setBusy(false))
    if (done) close()
  }
  return (
    <div className="export-picture">
      <Preview
        svg={svg}
        problem={problem}
        transparent={choice.transparent}
        scale={choice.format === 'png' ? choice.scale : undefined}
      />
      <div className="export-picture-side">
        <PictureOptions theme={choice.theme ?? windowTheme} />
        <Group justify="flex-end" gap={8} mt="auto">
          <Button
            variant="default"
            size="xs"
            disabled={busy}
            leftSection={<IconCopy size={14} />}
            onClick={() => act(() => copyPicture(order))}
          >
            Copy
          </Button>
          <Button
            size="xs"
            loading={busy}
            leftSection={<IconDownload size={14} />}
            onClick={() => act(() => savePicture(order))}
          >
            Export…
          </Button>
        </Group>
      </div>
    </div>
  )
}

/** Of a page for each step the first is shown. */
function firstOf({ wish, eachStep }: ReturnType<typeof orderOf>) {
  return eachStep ? { ...wish, step: 0 } : wish
}

interface PreviewProps {
  readonly svg: string | undefined
  readonly problem: string | undefined
  readonly transparent: boolean
  readonly scale: number | undefined
}

function Preview({ svg, problem, transparent, scale }: PreviewProps) {
  const url = useObjectUrl(svg)
  const size = sizeOf(svg)
  return (
    <figure className={`picture-preview ${transparent ? 'transparent' : ''}`} aria-label="Preview">
      <div>{problem ? <p role="alert">{problem}</p> : url && <img src={url} alt="What will be exported" />}</div>
      <figcaption>{size && `${size.width * (scale ?? 1)} × ${size.height * (scale ?? 1)} pixels`}</figcaption>
    </figure>
  )
}

function sizeOf(svg: string | undefined) {
  const [, , width, height] =
    /viewBox="([^"]+)"/
      .exec(svg?.slice(0, 1000) ?? '')?.[1]
      ?.split(' ')
      .map(Number) ?? []
  return width && height ? { width, height } : undefined
}

/** The picture after each change of `key`. */
function usePreview(key: string, draw: () => Promise<string>) {
  const [preview, setPreview] = useState<{ svg?: string; problem?: string }>({})
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for all that is drawn
  useEffect(() => {
    let gone = false
    draw().then(
      (svg) => !gone && setPreview({ svg }),
      (error: unknown) => !gone && setPreview({ problem: error instanceof Error ? error.message : String(error) }),
    )
    return () => {
      gone = true
    }
  }, [key])
  return { svg: preview.svg, problem: preview.problem }
}
