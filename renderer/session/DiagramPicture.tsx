import { useEffect, useState } from 'react'
import type { ChangeKind } from '../../shared/diagram/difference'
import type { Diagram } from '../../shared/diagram/types'
import { absoluteRects } from '../../shared/drawing/bounds'
import { useTheme } from '../shell/use-theme'
import { thumbnailOf } from './picture'
import './diagram-picture.css'

/** Nodes that are marked in a picture, by id. */
export type Marks = ReadonlyMap<string, ChangeKind>

interface DiagramPictureProps {
  readonly diagram: Diagram | undefined
  readonly marks?: Marks
}

/** Larger ones take too long to draw for a picture that nobody waits for. */
const MOST_NODES = 600

/** A small picture of a diagram, as an image: nothing in it can act. */
export function DiagramPicture({ diagram, marks }: DiagramPictureProps) {
  const svg = useSvg(diagram)
  const url = useObjectUrl(svg)
  if (!url || !diagram) return <span className="diagram-picture" />
  return (
    <span className="diagram-picture">
      <span className="diagram-picture-area" style={{ aspectRatio: areaOf(svg)?.ratio }}>
        <img src={url} alt="" />
        {marks && <MarkedNodes diagram={diagram} marks={marks} svg={svg} />}
      </span>
    </span>
  )
}

function MarkedNodes({ diagram, marks, svg }: { diagram: Diagram; marks: Marks; svg: string | undefined }) {
  const area = areaOf(svg)
  if (!area) return null
  const rects = absoluteRects(diagram)
  return [...marks].map(([id, change]) => {
    const rect = rects.get(id)
    if (!rect) return null
    const style = {
      left: `${((rect.x - area.x) / area.width) * 100}%`,
      top: `${((rect.y - area.y) / area.height) * 100}%`,
      width: `${(rect.width / area.width) * 100}%`,
      height: `${(rect.height / area.height) * 100}%`,
    }
    return <span key={id} className={`diagram-mark ${change}`} style={style} />
  })
}

/** The part of the plane that a picture shows, as its own first lines say. */
function areaOf(svg: string | undefined) {
  const [x, y, width, height] =
    /viewBox="([^"]+)"/
      .exec(svg ?? '')?.[1]
      ?.split(' ')
      .map(Number) ?? []
  if (x === undefined || y === undefined || !width || !height) return undefined
  return { x, y, width, height, ratio: width / height }
}

function useSvg(diagram: Diagram | undefined): string | undefined {
  const [svg, setSvg] = useState<string>()
  const theme = useTheme()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme is read while drawing
  useEffect(() => {
    if (!diagram || diagram.nodes.length > MOST_NODES) return
    let gone = false
    void thumbnailOf(diagram, { forRaster: true }).then((text) => {
      if (!gone) setSvg(text)
    })
    return () => {
      gone = true
    }
  }, [diagram, theme])
  return svg
}

/** An address for SVG text, good as long as it is shown. Nothing: no text yet. */
export function useObjectUrl(svg: string | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (svg === undefined) return
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [svg])
  return url
}
