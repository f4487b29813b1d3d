import { basename, extname } from 'node:path'
import type { Diagram } from '../../shared/diagram/types'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { type DiagramChange, diffDiagrams } from '../../shared/rules/diff-diagrams'
import { readSpecification } from './assets'
import { diagramOf } from './import'
import { readDiagram } from './read-diagram'
import { readTemplateFile } from './read-template-file'
import { FINE, FOUND, type Terminal, type Verb } from './verb'

const SIGNS: Readonly<Record<DiagramChange['change'], string>> = { added: '+', removed: '-', changed: '~' }

/** `stackboard diff A B`: what differs between two diagrams or templates; exit code 1 when anything does. */
export const diffVerb: Verb = {
  name: 'diff',
  define: (command, run) =>
    command
      .description('list what differs between two diagrams or templates; exit 1 when anything does')
      .argument('<before>', 'an .awsdiagram file or a template')
      .argument('<after>', 'an .awsdiagram file or a template')
      .action((before: string, after: string) =>
        run(async (terminal) => {
          const [old, fresh] = [await sideOf(before, terminal), await sideOf(after, terminal)]
          const types = [old, fresh].flatMap(({ template }) =>
            Object.values(template.Resources).map(({ Type }) => Type),
          )
          const changes = diffDiagrams(old, fresh, await readSpecification(types))
          for (const each of changes) terminal.out(`${lineOf(each)}\n`)
          return changes.length > 0 ? FOUND : FINE
        }),
      ),
}

async function sideOf(path: string, terminal: Terminal) {
  const diagram: Diagram =
    extname(path) === '.awsdiagram'
      ? await readDiagram(path, terminal)
      : diagramOf((await readTemplateFile(path, terminal)).template, basename(path))
  return { diagram, template: exportTemplate(diagram).template }
}

function lineOf({ change, what, name, paths, replaces, losesData }: DiagramChange): string {
  const where = paths.length > 0 ? `: ${paths.join(', ')}` : ''
  const marks = [
    ...(replaces ? [`replaced by CloudFormation: ${replaces.join(', ')}`] : []),
    ...(losesData ? ['data at risk'] : []),
  ]
  return `${SIGNS[change]} ${what} ${name}${where}${marks.map((mark) => `  (${mark})`).join('')}`
}
