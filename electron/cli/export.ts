import { Option } from 'commander'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import type { JsonObject } from '../../shared/template/json'
import { toJsonText } from '../../shared/template/json-text'
import { patchTemplate } from '../../shared/template/patch'
import type { Template } from '../../shared/template/types'
import { toYamlText } from '../../shared/template/yaml-text'
import { compareTemplates } from './compare-templates'
import { readDiagram, readInput } from './read-diagram'
import { readTemplateFile } from './read-template-file'
import { FINE, FOUND, InputError, type Terminal, type Verb } from './verb'
import { writeOutput } from './write-output'

interface ExportOptions {
  readonly format?: 'yaml' | 'json'
  readonly output?: string
  readonly check?: string
  readonly into?: string
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
      .option(
        '--into <template>',
        'change only those lines of a template that differ; -o names another file for the result',
      )
      .action((file: string, options: ExportOptions) =>
        run(async (terminal) => {
          const exported = exportTemplate(await readDiagram(file, terminal))
          const errors = exported.problems.filter((problem) => problem.severity === 'error')
          for (const { message } of errors) terminal.err(`${file}: ${message}`)
          if (options.check !== undefined) return check(options.check, exported.template, terminal)
          if (options.into !== undefined) {
            await saveInto(options.into, options.output, exported.template, terminal)
            return errors.length > 0 ? FOUND : FINE
          }
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

/** Saves back by touched lines. What says the same already is not written at all, unless it goes to another file. */
async function saveInto(
  path: string,
  output: string | undefined,
  template: Template,
  terminal: Terminal,
): Promise<void> {
  const read = await readTemplateFile(path, terminal)
  const { text, rewritten } = patchTemplate(read, JSON.parse(JSON.stringify(template)) as JsonObject)
  if (rewritten) terminal.err(`${path}: the whole text had to be written anew; its comments are lost`)
  if (output === undefined && text === read.text) return
  await writeOutput(output ?? path, read.mark + text, terminal)
}

async function check(path: string, template: Template, terminal: Terminal): Promise<number> {
  const text = new TextDecoder().decode(await readInput(path))
  const differences = compareTemplates(template, text)
  if ('unreadable' in differences) throw new InputError(`${path}${differences.unreadable}`)
  for (const line of differences.lines) terminal.err(`${path}: ${line}`)
  return differences.lines.length === 0 ? FINE : FOUND
}
