import { describe, expect, it } from 'vitest'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { toYamlText } from '../../shared/template/yaml-text'
import { errorsOfAwsValidator, errorsOfCfnLint, hasCfnLint } from '../support/judge'
import { randomDiagram } from '../support/random-diagram'
import { soundDiagram } from '../support/sound-diagram'
import { loadSpecification } from '../support/specification'

const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1)
const NODES = 30
// It takes seconds for each; the benchmark has it read 300.
const READ_BY_CFN_LINT = 12

const specification = loadSpecification()
const found = SEEDS.map((seed) => ({ seed, sound: soundDiagram({ seed, nodes: NODES }, specification) }))
const kept = found.flatMap(({ seed, sound }) => (sound ? [{ name: `seed ${seed}`, ...sound }] : []))
const templates = new Map(
  kept.map(({ name, diagram }) => [name, toYamlText(exportTemplate(diagram).template)] as const),
)

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
const share = (part: number, whole: number) => `${Math.round((100 * part) / Math.max(1, whole))} %`

if (!hasCfnLint()) console.warn('cfn-lint is not installed: random diagrams go before the validator of AWS alone')

describe('a random diagram without errors of ours (L4)', () => {
  it('is the same for the same seed', () => {
    expect(randomDiagram({ seed: 7, nodes: 12 })).toEqual(randomDiagram({ seed: 7, nodes: 12 }))
  })

  it('can be had from nearly every seed without losing much of it', () => {
    const removed = sum(kept.map((each) => each.removed))
    const drawn = sum(kept.map((each) => each.drawn))
    console.log(
      `${kept.length} diagrams, ${drawn} nodes and lines; ${share(removed, drawn)} removed because of errors, ` +
        `${share(SEEDS.length - kept.length, SEEDS.length)} of the diagrams discarded`,
    )
    expect(kept.length).toBeGreaterThan(SEEDS.length * 0.8)
    expect(removed).toBeLessThan(drawn / 3)
  })

  it('exports a template in which the validator of AWS finds no error', async () => {
    expect(await errorsOfAwsValidator(templates)).toEqual([])
  }, 1_500_000)

  it.skipIf(!hasCfnLint())(
    'exports a template in which cfn-lint finds no error',
    async () => {
      expect(await errorsOfCfnLint(new Map([...templates].slice(0, READ_BY_CFN_LINT)))).toEqual([])
    },
    300_000,
  )
})
