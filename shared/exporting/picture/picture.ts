import type { Level } from '../../catalogue/levels'
import { withInner } from '../../diagram/part'
import type { Diagram } from '../../diagram/types'
import { withDerivedLines } from '../../drawing/derived-lines'
import { iconsUsedIn } from '../../drawing/icons-used'
import { lineOfAt } from '../../drawing/line-meaning'
import { shownAt } from '../../drawing/shown-at'
import type { Theme } from '../../drawing/tokens'
import { diagramToDrawio } from '../drawio/drawio'
import { diagramToSvg } from './svg'

/** What a picture shall show. The same wish gives the same picture in the window and on the command line. */
export interface PictureWish {
  readonly theme: Theme
  readonly level: Level
  /** Ids of nodes: only these, all in them and the lines between them are drawn. Absent: the whole diagram. */
  readonly only?: readonly string[]
  readonly legend: boolean
  /** The diagram's name stands above the drawing. */
  readonly title: boolean
  /** Stands beside the title, as it is. Absent: none. */
  readonly date?: string
  readonly transparent: boolean
  /** The text of the diagram's file, to be carried in the picture. Absent: none. */
  readonly carried?: string
  /** A data URL of the typeface, put into the picture. Absent: none. */
  readonly fontUrl?: string
  /** The id of the flow whose steps are shown. Absent: none. */
  readonly flow?: string
  /** The step of the flow that stands out, counted from 0. Absent: all alike. */
  readonly step?: number
}

/** What is drawn of a diagram at a level: without what folds away, with lines for references where the canvas has them. */
export function drawnAt(diagram: Diagram, level: Level): Diagram {
  return shownAt(level === 'business' ? diagram : withDerivedLines(diagram), level)
}

/** The diagram as the text of a draw.io file, all of it. */
export async function drawDrawio(
  diagram: Diagram,
  { theme, level }: Pick<PictureWish, 'theme' | 'level'>,
  readIcon: ReadIcon,
) {
  const drawn = drawnAt(diagram, level)
  const icons = await iconsFor(drawn, level, readIcon)
  return diagramToDrawio(drawn, { theme, level, lineOf: lineOfAt(level, drawn), iconOf: (name) => icons.get(name) })
}

/** Gives the SVG text of an icon by its name; undefined: there is none. */
export type ReadIcon = (name: string) => Promise<string | undefined>

async function iconsFor(drawn: Diagram, level: Level, readIcon: ReadIcon): Promise<ReadonlyMap<string, string>> {
  const icons = new Map<string, string>()
  for (const name of ['own/resource', ...iconsUsedIn(drawn, level)]) {
    const text = await readIcon(name)
    if (text !== undefined) icons.set(name, text)
  }
  return icons
}

/** The diagram as SVG text. */
export async function drawPicture(diagram: Diagram, wish: PictureWish, readIcon: ReadIcon): Promise<string> {
  const { level, only, theme, legend, transparent, carried, fontUrl } = wish
  const drawn = drawnAt(diagram, level)
  const icons = await iconsFor(drawn, level, readIcon)
  const flow = diagram.flows?.find(({ id }) => id === wish.flow)
  return diagramToSvg(drawn, {
    theme,
    level,
    legend,
    transparent,
    ...(wish.title && { title: flow ? `${diagram.name} – ${flow.name}` : diagram.name }),
    ...(wish.date !== undefined && { subtitle: wish.date }),
    ...(carried !== undefined && { carried }),
    ...(fontUrl !== undefined && { fontUrl }),
    ...(only && { only: withInner(diagram, only) }),
    ...(flow && { flow: { steps: flow.steps, ...(wish.step !== undefined && { current: wish.step }) } }),
    iconOf: (name) => icons.get(name),
    lineOf: lineOfAt(level, drawn),
  })
}
