import { type Command, Option } from 'commander'
import { LEVELS, type Level } from '../../shared/catalogue/levels'
import type { Theme } from '../../shared/drawing/tokens'
import { drawPictures, type Pictures } from './draw-pictures'
import { readDiagram } from './read-diagram'
import { FINE, InputError, type Verb } from './verb'
import { writeOutput } from './write-output'

/** What the words of the command line say of a picture. */
export interface RenderOptions {
  readonly output: string
  readonly theme: Theme
  readonly level: Level
  readonly scale: string
  readonly only?: readonly string[]
  readonly legend: boolean
  readonly title: boolean
  readonly date?: string
  readonly transparent?: boolean
  readonly diagram: boolean
  readonly flow?: string
  readonly step?: string
  readonly eachStep?: boolean
}

/** `stackboard render FILE -o OUT.svg|png|pdf|drawio`: a picture that looks as on the canvas. */
export const renderVerb: Verb = {
  name: 'render',
  define: (command, run) =>
    withOptions(command).action((file: string, options: RenderOptions) =>
      run(async (terminal) => {
        if (!/\.(svg|png|pdf|drawio)$/i.test(options.output))
          throw new InputError(`${options.output}: a picture ends in .svg, .png, .pdf or .drawio`)
        const pictures = await drawPictures(await readDiagram(file, terminal), options)
        for (const [path, content] of namedAfter(options.output, pictures)) await writeOutput(path, content, terminal)
        return FINE
      }),
    ),
}

function withOptions(command: Command): Command {
  return command
    .description('draw a diagram as a picture')
    .argument('<file>', 'an .awsdiagram file, or a picture that carries a diagram')
    .requiredOption('-o, --output <file>', 'a file ending in .svg, .png, .pdf or .drawio')
    .addOption(new Option('--theme <theme>').choices(['light', 'dark']).default('light'))
    .addOption(new Option('--level <level>').choices(LEVELS.map(({ id }) => id)).default('architecture'))
    .option('--scale <number>', 'pixels of a PNG for each pixel at 100 %', '2')
    .option('--only <names...>', 'only these nodes and all in them, by logical id, label or id')
    .option('--no-legend', 'leave out the legend')
    .option('--no-title', 'leave out the title')
    .option('--date <text>', 'what stands beside the title')
    .option('--transparent', 'leave out the background')
    .option('--no-diagram', 'an SVG or PNG that does not carry the diagram')
    .option('--flow <name>', 'number the steps of this flow')
    .option('--step <number>', 'let one step of the flow stand out')
    .option('--each-step', 'a picture for each step of the flow; in a PDF a page')
}

/** Several pictures get numbers before the ending. */
function namedAfter(output: string, pictures: Pictures): [string, string | Uint8Array][] {
  if (pictures.length === 1) return pictures.map((content) => [output, content])
  return pictures.map((content, index) => [output.replace(/(?=\.\w+$)/, `-${index + 1}`), content])
}
