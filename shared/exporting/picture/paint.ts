import type { Level } from '../../catalogue/levels'
import type { FlowStep } from '../../diagram/types'
import type { LineOf } from '../../drawing/line-text'
import type { Theme, Tokens } from '../../drawing/tokens'
import { element, type SvgElement } from './element'
import { type InlineIcon, inlineIcon } from './inline-icon'

/** What a picture is made with. */
export interface PictureOptions {
  readonly theme: Theme
  readonly level: Level
  /** The SVG text of an icon by its name (file below `assets/icons` without `.svg`); undefined: there is none. */
  iconOf(name: string): string | undefined
  readonly lineOf: LineOf
  /** Above the drawing, left; absent: none. */
  readonly title?: string
  /** Beside the title, such as a date; absent: none. */
  readonly subtitle?: string
  /** Explain below the drawing what its lines and colours mean. */
  readonly legend?: boolean
  /** A data URL of the typeface, put into the picture for programs that have it not; absent: none. */
  readonly fontUrl?: string
  /** No background. */
  readonly transparent?: boolean
  /** Ids of the nodes that are drawn, with the lines between them. Absent: all. */
  readonly only?: ReadonlySet<string>
  /** The text of the diagram's file, carried in the picture so that opening it gives the diagram back. Absent: none. */
  readonly carried?: string
  /** A flow whose steps are marked on the lines. Absent: none. */
  readonly flow?: PictureFlow
}

/** A flow in a picture. */
export interface PictureFlow {
  readonly steps: readonly FlowStep[]
  /** The step that stands out while the rest steps back, counted from 0, its caption below the drawing. Absent: all, with all captions. */
  readonly current?: number
}

/** Brush, colours and the icons used so far. */
export interface Paint {
  readonly options: PictureOptions
  readonly tokens: Tokens
  /** The icon under a name, made ready when first asked for; undefined: none is known. */
  icon(name: string | undefined): InlineIcon | undefined
  /** Every icon asked for, to stand in the picture once. */
  symbols(): SvgElement[]
}

/** A paint without icons yet. */
export function createPaint(options: PictureOptions, tokens: Tokens): Paint {
  const icons = new Map<string, InlineIcon | undefined>()
  const icon = (name: string | undefined) => {
    if (name === undefined) return undefined
    if (!icons.has(name)) {
      const svg = options.iconOf(name)
      icons.set(name, svg === undefined ? undefined : inlineIcon(name, svg))
    }
    return icons.get(name)
  }
  return { options, tokens, icon, symbols: () => [...icons.values()].flatMap((each) => each?.symbol ?? []) }
}

/** A line of text; `y` is its baseline. */
export function textAt(
  x: number,
  y: number,
  size: number,
  fill: string,
  text: string,
  more: { anchor?: 'middle' | 'end'; bold?: boolean } = {},
) {
  return element(
    'text',
    { x, y, fill, 'font-size': size, 'font-weight': more.bold ? 600 : undefined, 'text-anchor': more.anchor },
    [text],
  )
}
