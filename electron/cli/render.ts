import { Option } from 'commander'
import { LEVELS, type Level } from '../../shared/catalogue/levels'
import { iconsUsedIn } from '../../shared/drawing/icons-used'
import { lineOfAt } from '../../shared/drawing/line-meaning'
import { shownAt } from '../../shared/drawing/shown-at'
import type { Theme } from '../../shared/drawing/tokens'
import { diagramToSvg } from '../../shared/exporting/picture/svg'
import { fontFiles, readIcon } from './assets'
import { PictureTooLargeError, rasterise } from './rasterise'
import { readDiagram } from './read-diagram'
import { FINE, InputError, type Verb } from './verb'
import { writeOutput } from './write-output'

interface RenderOptions {
  readonly output: string
  readonly theme: Theme
  readonly level: Level
  readonly scale: string
  readonly legend: boolean
  readonly transparent?: boolean
}

/** `stackboard render FILE -o OUT.svg|png`: a picture that looks as on the canvas. */
export const renderVerb: Verb = {
  name: 'render',
  define: (command, run) =>
    command
      .description('draw a diagram as a picture')
      .argument('<file>', 'an .awsdiagram file')
      .requiredOption('-o, --output <file>', 'a file ending in .svg or .png')
      .addOption(new Option('--theme <theme>').choices(['light', 'dark']).default('light'))
      .addOption(new Option('--level <level>').choices(LEVELS.map(({ id }) => id)).default('architecture'))
      .option('--scale <number>', 'pixels of a PNG for each pixel at 100 %', '2')
      .option('--no-legend', 'leave out the legend')
      .option('--transparent', 'leave out the background')
      .action((file: string, options: RenderOptions) =>
        run(async (terminal) => {
          const scale = Number(options.scale)
          if (!/\.(svg|png)$/i.test(options.output))
            throw new InputError(`${options.output}: a picture ends in .svg or .png`)
          if (!(scale >= 0.1 && scale <= 8))
            throw new InputError(`--scale ${options.scale}: a number from 0.1 to 8 is needed`)
          const diagram = await readDiagram(file, terminal)
          const svg = await pictureOf(diagram, options)
          const png = /\.png$/i.test(options.output)
          await writeOutput(options.output, png ? toPng(svg, scale) : svg, terminal)
          return FINE
        }),
      ),
}

async function pictureOf(
  diagram: Parameters<typeof diagramToSvg>[0],
  { theme, level, legend, transparent }: RenderOptions,
): Promise<string> {
  const shown = shownAt(diagram, level)
  const icons = new Map<string, string>()
  for (const name of iconsUsedIn(shown, level)) {
    const text = await readIcon(name)
    if (text !== undefined) icons.set(name, text)
  }
  return diagramToSvg(shown, {
    theme,
    level,
    legend,
    title: diagram.name,
    transparent: transparent ?? false,
    iconOf: (name) => icons.get(name),
    lineOf: lineOfAt(level, shown),
  })
}

function toPng(svg: string, scale: number): Uint8Array {
  try {
    return rasterise(svg, scale, fontFiles())
  } catch (error) {
    if (error instanceof PictureTooLargeError) throw new InputError(error.message)
    throw error
  }
}
