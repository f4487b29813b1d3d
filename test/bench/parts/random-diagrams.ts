import { exportTemplate } from '../../../shared/exporting/cloudformation/export'
import { toYamlText } from '../../../shared/template/yaml-text'
import { errorsOfAwsValidator, errorsOfCfnLint, hasCfnLint, type Verdict } from '../../support/judge'
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
  const templates = new Map<string, string>()
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
    templates.set(`seed ${seed}`, toYamlText(template))
  }
  console.log('\n### Random diagrams\n')
  console.log(
    `${templates.size} diagrams with ${sums.nodes} nodes and ${sums.lines} lines gave ${sums.resources} resources. ` +
      `${sums.discarded} of ${DIAGRAMS} were discarded; of the others ${percent(sums.removed, sums.drawn)} of nodes and lines ` +
      'were removed because our own rules found errors.',
  )
  await judge('the validator of AWS', templates, errorsOfAwsValidator)
  if (hasCfnLint()) await judge('cfn-lint', templates, errorsOfCfnLint)
  else console.log('cfn-lint is not installed and says nothing.')
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
