import Elk from 'elkjs/lib/elk.bundled.js'
import { lineOfAt } from '../../shared/drawing/line-meaning'
import { serialiseDiagram } from '../../shared/file/serialise'
import { layoutDiagram } from '../../shared/layout/layout'
import { applyPositions } from '../../shared/layout/positions'
import { readDiagram } from './read-diagram'
import { FINE, type Verb } from './verb'
import { writeOutput } from './write-output'

/** `stackboard layout FILE`: the same diagram, tidied up. */
export const layoutVerb: Verb = {
  name: 'layout',
  define: (command, run) =>
    command
      .description('tidy up a diagram')
      .argument('<file>', 'an .awsdiagram file')
      .option('-o, --output <file>', 'where to write; standard output otherwise')
      .action((file: string, { output }: { output?: string }) =>
        run(async (terminal) => {
          const diagram = await readDiagram(file, terminal)
          const lineOf = lineOfAt('architecture', diagram)
          const positions = await layoutDiagram(diagram, { scope: 'all', elk: new Elk(), lineOf })
          await writeOutput(output, serialiseDiagram(applyPositions(diagram, positions)), terminal)
          return FINE
        }),
      ),
}
