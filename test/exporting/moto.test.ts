import { beforeAll, describe, expect, it } from 'vitest'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { hasMoto, stacksInMoto } from '../support/moto'
import { connectionDiagram, everyConnection, everyPlacement, placementDiagram } from '../support/world'

const templates = new Map(
  [
    ...everyConnection().map(({ name, kind, source, target }) => ({
      name,
      diagram: connectionDiagram(kind, source, target),
    })),
    ...everyPlacement().map(({ name, kind, child, container }) => ({
      name,
      diagram: placementDiagram(kind, child, container),
    })),
  ].map(({ name, diagram }) => [name, exportTemplate(diagram).template]),
)

describe.skipIf(!hasMoto())('templates of every connection and placement in moto', () => {
  let stacks: Awaited<ReturnType<typeof stacksInMoto>>
  beforeAll(async () => {
    stacks = await stacksInMoto(templates)
  }, 1_500_000)

  it.each([...templates.keys()])('%s', (name) => {
    const { status, reason, missing } = stacks.get(name) ?? { status: 'none', reason: '', missing: [] }
    expect({ status, reason, missing }).toEqual({ status: 'CREATE_COMPLETE', reason: '', missing: [] })
  })
})
