import font from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline'
import type { Diagram } from '../../shared/diagram/types'
import { iconsUsedIn } from '../../shared/drawing/icons-used'
import { lineOfAt } from '../../shared/drawing/line-meaning'
import { shownAt } from '../../shared/drawing/shown-at'
import type { Theme } from '../../shared/drawing/tokens'
import { diagramToSvg } from '../../shared/exporting/picture/svg'
import { iconText } from '../canvas/icon-url'
import { useView } from '../store/view-store'

/** How a picture shall be made. */
interface PictureWish {
  /** It is going to be pixels: the typeface is put inside. */
  readonly forRaster: boolean
  /** Without title, legend and background: a thumbnail. */
  readonly bare?: boolean
}

/** The diagram as SVG text, as it looks on the canvas. */
export async function pictureOf(diagram: Diagram, { forRaster, bare = false }: PictureWish): Promise<string> {
  const { level, legend } = useView.getState()
  const shown = shownAt(diagram, level)
  const icons = new Map<string, string>()
  for (const name of iconsUsedIn(shown, level)) {
    const text = await iconText(name)
    if (text !== undefined) icons.set(name, text)
  }
  return diagramToSvg(shown, {
    theme: currentTheme(),
    level,
    legend: legend && !bare,
    ...(!bare && { title: diagram.name }),
    transparent: bare,
    ...(forRaster && { fontUrl: font }),
    iconOf: (name) => icons.get(name),
    lineOf: lineOfAt(level, shown),
  })
}

function currentTheme(): Theme {
  return document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light'
}
