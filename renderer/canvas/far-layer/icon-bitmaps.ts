import type { CategoryId } from '../../../shared/catalogue/categories'
import { type Theme, TOKENS } from '../../../shared/drawing/tokens'
import { iconUrl, isOwnIcon } from '../icon-url'

interface IconWish {
  readonly theme: Theme
  readonly tone: CategoryId
  /** Without a tile behind it, in the text's colour. */
  readonly plain?: boolean
  onReady(): void
}

/** Pixels of an icon's side: enough for the largest zoom at which the far layer shows more than mounted cards do. */
const SIDE = 96
const bitmaps = new Map<string, HTMLCanvasElement | 'coming'>()

/** The picture of an icon, drawn once; undefined while it is being loaded, then `onReady` is called. */
export function iconBitmap(name: string, wish: IconWish): HTMLCanvasElement | undefined {
  const own = isOwnIcon(name)
  const key = own ? `${name} ${wish.theme} ${wish.tone} ${wish.plain}` : name
  const known = bitmaps.get(key)
  if (known) return known === 'coming' ? undefined : known
  bitmaps.set(key, 'coming')
  const image = new Image(SIDE, SIDE)
  image.onload = () => {
    bitmaps.set(key, own ? tinted(image, wish) : pictured(image))
    wish.onReady()
  }
  image.src = iconUrl(name) ?? iconUrl('own/resource') ?? ''
  return undefined
}

function blank(): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D | null } {
  const canvas = document.createElement('canvas')
  canvas.width = SIDE
  canvas.height = SIDE
  return { canvas, context: canvas.getContext('2d') }
}

function pictured(image: HTMLImageElement): HTMLCanvasElement {
  const { canvas, context } = blank()
  context?.beginPath()
  context?.roundRect(0, 0, SIDE, SIDE, SIDE / 5)
  context?.clip()
  context?.drawImage(image, 0, 0, SIDE, SIDE)
  return canvas
}

/** Our own icons have one colour: that of their category on its tile, or the text's. */
function tinted(image: HTMLImageElement, { theme, tone, plain }: IconWish): HTMLCanvasElement {
  const glyph = blank()
  const inset = plain ? 0 : SIDE * 0.17
  glyph.context?.drawImage(image, inset, inset, SIDE - 2 * inset, SIDE - 2 * inset)
  if (glyph.context) {
    glyph.context.globalCompositeOperation = 'source-in'
    glyph.context.fillStyle = plain ? TOKENS[theme].surface.text : TOKENS[theme].categories[tone]
    glyph.context.fillRect(0, 0, SIDE, SIDE)
  }
  if (plain) return glyph.canvas
  const { canvas, context } = blank()
  if (context) {
    context.fillStyle = TOKENS[theme].tiles[tone]
    context.beginPath()
    context.roundRect(0, 0, SIDE, SIDE, SIDE / 5)
    context.fill()
    context.drawImage(glyph.canvas, 0, 0)
  }
  return canvas
}
