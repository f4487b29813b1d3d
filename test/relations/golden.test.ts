import { describe, expect, it } from 'vitest'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { toYamlText } from '../../shared/template/yaml-text'
import { errorsOfAwsValidator, errorsOfCfnLint, hasCfnLint } from '../support/judge'
import { connectionDiagram, everyConnection, everyPlacement, placementDiagram } from '../support/world'

const cases = [
  ...everyConnection().map(({ name, kind, source, target }) => ({
    name,
    diagram: connectionDiagram(kind, source, target),
  })),
  ...everyPlacement().map(({ name, kind, child, container }) => ({
    name,
    diagram: placementDiagram(kind, child, container),
  })),
].filter(({ name }) => !process.env.GOLDEN || process.env.GOLDEN.split(',').some((part) => name.includes(part)))

const templates = new Map(cases.map(({ name, diagram }) => [name, toYamlText(exportTemplate(diagram).template)]))

describe('golden templates', () => {
  it.each(cases)('$name', async ({ name, diagram }) => {
    const { problems } = exportTemplate(diagram)
    expect(problems.filter((problem) => problem.severity === 'error')).toEqual([])
    await expect(templates.get(name)).toMatchFileSnapshot(`../fixtures/golden/${name}.yaml`)
  })

  it('hold no error for the validator of AWS', async () => {
    expect(await errorsOfAwsValidator(templates)).toEqual([])
  }, 1_500_000)

  it.skipIf(!hasCfnLint())(
    'hold no error for cfn-lint',
    async () => {
      expect(await errorsOfCfnLint(templates)).toEqual([])
    },
    300_000,
  )
})
