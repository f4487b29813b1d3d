import { describe, expect, it } from 'vitest'
import { SERVICES } from '../../shared/catalogue/services'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { toYamlText } from '../../shared/template/yaml-text'
import { errorsOfAwsValidator } from '../support/judge'
import { errorsIn } from '../support/sound-diagram'
import { loadSpecification } from '../support/specification'
import { World } from '../support/world'

const specification = loadSpecification()
const cases = SERVICES.flatMap((service) =>
  (service.variants ?? [undefined]).map((variant) => {
    const world = new World()
    world.add(service.type, variant ? { variant: variant.id } : {})
    return { name: variant ? `${service.id}.${variant.id}` : service.id, diagram: world.diagram }
  }),
)

describe('a fresh node on an empty canvas', () => {
  const whole = cases.filter(({ diagram }) => errorsIn(diagram, specification).length === 0)

  it('mostly stands on its own, and otherwise an error says what it needs', () => {
    expect(whole.length).toBeGreaterThan(cases.length / 2)
  })

  it('holds no error for the validator of AWS where our own rules find none', async () => {
    const templates = new Map(
      whole.map(({ name, diagram }) => [name, toYamlText(exportTemplate(diagram).template)] as const),
    )
    expect(await errorsOfAwsValidator(templates)).toEqual([])
  }, 1_500_000)
})
