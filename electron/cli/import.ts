import { basename, extname } from 'node:path'
import Elk from 'elkjs/lib/elk.bundled.js'
import type { Diagram } from '../../shared/diagram/types'
import { withDerivedLines } from '../../shared/drawing/derived-lines'
import { lineOfAt } from '../../shared/drawing/line-meaning'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { serialiseDiagram } from '../../shared/file/serialise'
import { importTemplate } from '../../shared/importing/cloudformation/import'
import { layoutDiagram } from '../../shared/layout/layout'
import { applyPositions } from '../../shared/layout/positions'
import type { JsonObject } from '../../shared/template/json'
import { readTemplateFile } from './read-template-file'
import { FINE, type Verb } from './verb'
import { writeOutput } from './write-output'

/** `stackboard import TEMPLATE`: the diagram of a template, laid out. */
export const importVerb: Verb = {
  name: 'import',
  define: (command, run) =>
    command
      .description('write the diagram of a CloudFormation template')
      .argument('<template>', 'a template, YAML or JSON')
      .option('-o, --output <file>', 'where to write; standard output otherwise')
      .action((file: string, { output }: { output?: string }) =>
        run(async (terminal) => {
          const { template } = await readTemplateFile(file, terminal)
          const diagram = diagramOf(template, basename(file, extname(file)))
          const drawn = withDerivedLines(diagram)
          const positions = await layoutDiagram(drawn, {
            scope: 'all',
            elk: new Elk(),
            lineOf: lineOfAt('architecture', drawn),
          })
          await writeOutput(output, serialiseDiagram(applyPositions(diagram, positions)), terminal)
          return FINE
        }),
      ),
}

/** A template as a diagram that is not laid out. */
export function diagramOf(template: JsonObject, name: string): Diagram {
  return importTemplate(template, name, { write: (diagram) => exportTemplate(diagram).template })
}
