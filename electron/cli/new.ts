import { existsSync } from 'node:fs'
import { emptyDiagram } from '../../shared/diagram/types'
import { serialiseDiagram } from '../../shared/file/serialise'
import { readSample, sampleNames } from './assets'
import { FINE, InputError, type Verb } from './verb'
import { writeOutput } from './write-output'

/** `stackboard new [--sample NAME] [-o FILE]`: an empty diagram, or a sample. */
export const newVerb: Verb = {
  name: 'new',
  define: (command, run) =>
    command
      .description('write an empty diagram, or a sample to start from')
      .option('--sample <name>', 'which sample; an unknown name lists them')
      .option('-o, --output <file>', 'where to write; standard output otherwise')
      .option('--force', 'replace a file that is there')
      .action(({ sample, output, force }: { sample?: string; output?: string; force?: boolean }) =>
        run(async (terminal) => {
          if (output !== undefined && !force && existsSync(output)) {
            throw new InputError(`${output}: there is a file of that name; --force replaces it`)
          }
          const text = sample === undefined ? serialiseDiagram(emptyDiagram('Untitled')) : await sampleText(sample)
          await writeOutput(output, text, terminal)
          return FINE
        }),
      ),
}

async function sampleText(name: string): Promise<string> {
  const names = await sampleNames()
  if (!names.includes(name)) throw new InputError(`There is no sample “${name}”. There are: ${names.join(', ')}`)
  return readSample(name)
}
