import { exportTemplate } from '../../../shared/exporting/cloudformation/export'
import type { Template } from '../../../shared/template/types'
import { toYamlText } from '../../../shared/template/yaml-text'
import { errorsOfAwsValidator, errorsOfCfnLint, hasCfnLint, type Verdict } from '../../support/judge'
import { hasMoto, stacksInMoto } from '../../support/moto'
import { randomNumbers } from '../../support/random-numbers'
import { soundDiagram } from '../../support/sound-diagram'
import { loadSpecification } from '../../support/specification'

const DIAGRAMS = 300
const MOST_NODES = 60
const FIRST_SEED = 10_000
const BATCH = 25

/** Random diagrams without errors of ours before the outside judges; their errors would be ours. */
export async function randomDiagrams(): Promise<void> {
  const specification = loadSpecification()
  const random = randomNumbers(FIRST_SEED)
  const sums = { drawn: 0, removed: 0, discarded: 0, nodes: 0, lines: 0, resources: 0 }
  const templates = new Map<string, Template>()
  for (let index = 0; index < DIAGRAMS; index++) {
    const seed = FIRST_SEED + index
    const sound = soundDiagram({ seed, nodes: 10 + random.below(MOST_NODES - 9) }, specification)
    if (!sound) {
      sums.discarded++
      continue
    }
    const { template } = exportTemplate(sound.diagram)
    sums.drawn += sound.drawn
    sums.removed += sound.removed
    sums.nodes += sound.diagram.nodes.length
    sums.lines += sound.diagram.connections.length
    sums.resources += Object.keys(template.Resources).length
    templates.set(`seed ${seed}`, template)
  }
  console.log('\n### Random diagrams\n')
  console.log(
    `${templates.size} diagrams with ${sums.nodes} nodes and ${sums.lines} lines gave ${sums.resources} resources. ` +
      `${sums.discarded} of ${DIAGRAMS} were discarded; of the others ${percent(sums.removed, sums.drawn)} of nodes and lines ` +
      'were removed because our own rules found errors.',
  )
  const texts = new Map([...templates].map(([name, template]) => [name, toYamlText(template)]))
  await judge('the validator of AWS', texts, errorsOfAwsValidator)
  if (hasCfnLint()) await judge('cfn-lint', texts, errorsOfCfnLint)
  else console.log('cfn-lint is not installed and says nothing.')
  if (hasMoto()) await makeInMoto(templates)
  else console.log('moto is not installed and makes nothing.')
}

async function makeInMoto(templates: ReadonlyMap<string, Template>): Promise<void> {
  const stacks = [...(await stacksInMoto(templates))]
  const failed = stacks.filter(([, { status, missing }]) => status !== 'CREATE_COMPLETE' || missing.length > 0)
  const leftOut = new Set(stacks.flatMap(([, stack]) => stack.leftOut))
  const made = sum(stacks.map(([, stack]) => stack.made))
  console.log(
    `moto: made ${stacks.length - failed.length} of ${stacks.length} stacks, ${made} resources; ` +
      `it does not model ${leftOut.size} types well enough`,
  )
  for (const [name, { status, reason, missing }] of failed.slice(0, 20))
    console.log(`- ${name}: ${status} ${reason} ${missing.join(', ')}`)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

async function judge(
  name: string,
  templates: ReadonlyMap<string, string>,
  errorsOf: (some: ReadonlyMap<string, string>) => Promise<Verdict[]>,
): Promise<void> {
  const all = [...templates]
  const found: Verdict[] = []
  for (let at = 0; at < all.length; at += BATCH) found.push(...(await errorsOf(new Map(all.slice(at, at + BATCH)))))
  const templatesWith = new Set(found.map(({ template }) => template)).size
  console.log(`${name}: ${found.length} errors in ${templatesWith} of ${all.length} templates`)
  for (const { template, rule, message } of found.slice(0, 20)) console.log(`- ${template}: ${rule} ${message}`)
}

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / Math.max(1, whole))} %`
}
