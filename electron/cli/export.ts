import { Option } from 'commander'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { toJsonText } from '../../shared/template/json-text'
import { toYamlText } from '../../shared/template/yaml-text'
import { compareTemplates } from './compare-templates'
import { readDiagram, readInput } from './read-diagram'
import { FINE, FOUND, InputError, type Verb } from './verb'
import { writeOutput } from './write-output'

interface ExportOptions {
  readonly format?: 'yaml' | 'json'
  readonly output?: string
  readonly check?: string
}

/** `stackboard export FILE`: the CloudFormation template of a diagram; with `--check`, whether a template still is that. */
export const exportVerb: Verb = {
  name: 'export',
  define: (command, run) =>
    command
      .description('write the CloudFormation template of a diagram')
      .argument('<file>', 'an .awsdiagram file')
      .addOption(new Option('--format <format>', 'yaml, unless the output ends in .json').choices(['yaml', 'json']))
      .option('-o, --output <file>', 'where to write; standard output otherwise')
      .option('--check <template>', 'write nothing; exit 1 when the template says something else than the diagram')
      .action((file: string, options: ExportOptions) =>
        run(async (terminal) => {
          const exported = exportTemplate(await readDiagram(file, terminal))
          const errors = exported.problems.filter((problem) => problem.severity === 'error')
          for (const { message } of errors) terminal.err(`${file}: ${message}`)
          if (options.check !== undefined) return check(options.check, exported.template, terminal)
          const json = (options.format ?? (options.output?.endsWith('.json') ? 'json' : 'yaml')) === 'json'
          await writeOutput(
            options.output,
            json ? toJsonText(exported.template) : toYamlText(exported.template),
            terminal,
          )
          return errors.length > 0 ? FOUND : FINE
        }),
      ),
}

async function check(
  path: string,
  template: Parameters<typeof toJsonText>[0],
  terminal: Parameters<typeof readDiagram>[1],
): Promise<number> {
  const text = new TextDecoder().decode(await readInput(path))
  const differences = compareTemplates(template, text)
  if ('unreadable' in differences) throw new InputError(`${path}${differences.unreadable}`)
  for (const line of differences.lines) terminal.err(`${path}: ${line}`)
  return differences.lines.length === 0 ? FINE : FOUND
}
