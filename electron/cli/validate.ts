import { Option } from 'commander'
import { indexOf } from '../../shared/diagram/queries'
import type { Diagram } from '../../shared/diagram/types'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import type { Problem } from '../../shared/relations/cause'
import { findProblems } from '../../shared/rules/run'
import { pathText } from '../../shared/template/path'
import { readSpecification } from './assets'
import { readDiagram } from './read-diagram'
import { FINE, FOUND, type Verb } from './verb'

/** `stackboard validate FILE`: every problem; exit code 1 when one is an error. */
export const validateVerb: Verb = {
  name: 'validate',
  define: (command, run) =>
    command
      .description('list the problems of a diagram; exit 1 when there are errors')
      .argument('<file>', 'an .awsdiagram file')
      .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
      .action((file: string, { format }: { format: 'text' | 'json' }) =>
        run(async (terminal) => {
          const diagram = await readDiagram(file, terminal)
          const exported = exportTemplate(diagram)
          const types = Object.values(exported.template.Resources).map((resource) => resource.Type)
          const problems = findProblems(diagram, exported, await readSpecification(types))
          terminal.out(format === 'json' ? `${JSON.stringify(problems, undefined, 2)}\n` : asText(problems, diagram))
          return problems.some((problem) => problem.severity === 'error') ? FOUND : FINE
        }),
      ),
}

function asText(problems: readonly Problem[], diagram: Diagram): string {
  const lines = problems.map(
    (problem) => `${problem.severity}  ${placeOf(problem, diagram)}${problem.message}  [${problem.rule}]`,
  )
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length
  const summary = `${count('error')} errors, ${count('warning')} warnings, ${count('information')} notes`
  return `${[...lines, summary].join('\n')}\n`
}

function placeOf({ where }: Problem, diagram: Diagram): string {
  const path = where.path && where.path.length > 1 ? pathText(where.path.slice(1)) : undefined
  const node = where.node === undefined ? undefined : indexOf(diagram).node(where.node)
  const place = path ?? (node?.kind === 'resource' ? node.logicalId : (node?.label ?? where.connection))
  return place ? `${place}: ` : ''
}
