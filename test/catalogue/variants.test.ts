import { describe, expect, it } from 'vitest'
import { SERVICES } from '../../shared/catalogue/services'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { toYamlText } from '../../shared/template/yaml-text'
import { errorsOfAwsValidator, errorsOfCfnLint, hasCfnLint } from '../support/judge'
import { World } from '../support/world'

const cases = SERVICES.flatMap((service) =>
  (service.variants ?? [undefined]).map((variant) => {
    const world = new World()
    world.home(service.type, variant?.id)
    return { name: variant ? `${service.id}.${variant.id}` : service.id, diagram: world.diagram }
  }),
).filter(({ name }) => !process.env.VARIANT || process.env.VARIANT.split(',').some((part) => name.includes(part)))

const templates = new Map(cases.map(({ name, diagram }) => [name, toYamlText(exportTemplate(diagram).template)]))

describe('a freshly placed node of every variant', () => {
  it.each(cases)('$name exports without a problem', ({ diagram }) => {
    expect(exportTemplate(diagram).problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('shares no name with another one of its kind', () => {
    for (const service of SERVICES.filter((each) => each.namesFor)) {
      const world = new World()
      const [first, second] = [world.add(service.type), world.add(service.type)]
      const names = service.namesFor?.(first.logicalId, first.properties)
      if (names && Object.keys(names).length > 0) {
        expect(names).not.toEqual(service.namesFor?.(second.logicalId, second.properties))
      }
    }
  })

  it('holds no error for the validator of AWS', async () => {
    expect(await errorsOfAwsValidator(templates)).toEqual([])
  }, 1_500_000)

  it.skipIf(!hasCfnLint())(
    'holds no error for cfn-lint',
    async () => {
      expect(await errorsOfCfnLint(templates)).toEqual([])
    },
    300_000,
  )
})
