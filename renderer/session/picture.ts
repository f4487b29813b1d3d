import font from '../../assets/fonts/Inter-latin.woff2?inline'
import { partOf, withInner } from '../../shared/diagram/part'
import type { Diagram } from '../../shared/diagram/types'
import type { Theme } from '../../shared/drawing/tokens'
import { withCarried } from '../../shared/exporting/picture/carry'
import { drawDrawio, drawPicture, type PictureWish } from '../../shared/exporting/picture/picture'
import { serialiseDiagram } from '../../shared/file/serialise'
import { iconText } from '../canvas/icon-url'
import { useView } from '../store/view-store'
import { rasterise } from './rasterise'

/** The formats of pictures. */
export type PictureFormat = 'svg' | 'png' | 'pdf'

/** What a picture is to be made of. */
export interface PictureOrder {
  readonly format: PictureFormat
  readonly wish: PictureWish
  /** Pixels of a PNG for each pixel at 100 %. */
  readonly scale: number
  /** Whether an SVG or PNG carries the diagram. */
  readonly carries: boolean
  /** In a PDF, a page for each step of the wish's flow. */
  readonly eachStep?: boolean
}

/** A small picture of a diagram as it looks on the canvas, as SVG text, without title, legend and background. */
export function thumbnailOf(diagram: Diagram, { forRaster }: { readonly forRaster: boolean }): Promise<string> {
  const { level } = useView.getState()
  const wish = { theme: currentTheme(), level, legend: false, title: false, transparent: true }
  return drawPicture(diagram, { ...wish, ...(forRaster && { fontUrl: font }) }, iconText)
}

/** What will be seen, as SVG text with its typeface. */
export function previewOf(diagram: Diagram, wish: PictureWish): Promise<string> {
  return drawPicture(diagram, { ...wish, fontUrl: font }, iconText)
}

/** The content of a picture's file. Throws, with a reason to show, where a PNG would be too large. */
export async function pictureFile(diagram: Diagram, order: PictureOrder): Promise<string | Uint8Array<ArrayBuffer>> {
  const { format, wish, scale } = order
  if (format === 'pdf') return pdfOf(diagram, order)
  const carried = order.carries ? carriedText(diagram, wish.only) : undefined
  if (format === 'svg') return previewOf(diagram, { ...wish, ...(carried !== undefined && { carried }) })
  const png = await rasterise(await previewOf(diagram, wish), scale)
  return carried === undefined ? png : withCarried(png, new TextEncoder().encode(carried))
}

/** The content of a draw.io file of all that is shown. It is light: draw.io has a dark mode of its own. */
export function drawioFile(diagram: Diagram): Promise<string> {
  return drawDrawio(diagram, { theme: 'light', level: useView.getState().level }, iconText)
}

function carriedText(diagram: Diagram, only: readonly string[] | undefined): string {
  return serialiseDiagram(only ? partOf(diagram, withInner(diagram, only)) : diagram)
}

async function pdfOf(diagram: Diagram, { wish, eachStep }: PictureOrder): Promise<Uint8Array<ArrayBuffer>> {
  const flow = eachStep ? diagram.flows?.find(({ id }) => id === wish.flow) : undefined
  const pages = flow ? flow.steps.map((_, step) => ({ ...wish, step })) : [wish]
  const svgs = await Promise.all(pages.map((page) => drawPicture(diagram, page, iconText)))
  const [{ toPdf }, { pdfFonts }] = await Promise.all([
    import('../../shared/exporting/pdf/to-pdf'),
    import('./pdf-fonts'),
  ])
  return toPdf(svgs, diagram.name, pdfFonts())
}

/** The theme that the window has now. */
export function currentTheme(): Theme {
  return document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light'
}
