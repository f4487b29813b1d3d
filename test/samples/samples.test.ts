import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { indexOf } from '../../shared/diagram/queries'
import type { Diagram } from '../../shared/diagram/types'
import { absoluteRects } from '../../shared/drawing/bounds'
import { lineOfAt } from '../../shared/drawing/line-meaning'
import { overlaps, type Rect } from '../../shared/drawing/rect'
import { routeAll } from '../../shared/drawing/routes'
import { shapeOf } from '../../shared/drawing/shapes'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { parseDiagram } from '../../shared/file/parse'
import { serialiseDiagram } from '../../shared/file/serialise'
import { findProblems } from '../../shared/rules/run'
import { toYamlText } from '../../shared/template/yaml-text'
import { errorsOfAwsValidator, errorsOfCfnLint, hasCfnLint } from '../support/judge'
import { hasMoto, stacksInMoto } from '../support/moto'
import { loadSpecification } from '../support/specification'

const folder = new URL('../../assets/samples/', import.meta.url)
const ENDING = '.awsdiagram'

const samples = readdirSync(folder)
  .filter((file) => file.endsWith(ENDING))
  .sort()
  .map((file) => ({ name: file.slice(0, -ENDING.length), text: readFileSync(new URL(file, folder), 'utf8') }))

function opened(text: string, name: string): Diagram {
  const result = parseDiagram(text, `${name}${ENDING}`)
  if (result.outcome !== 'opened') throw new Error(`${name} does not open: ${JSON.stringify(result)}`)
  return result.diagram
}

/** Warnings that a sample keeps because only its user can mend them: the certificate, and who may call. */
const KEPT = ['api-asks-who-calls', 'listeners-are-encrypted']

describe('the gallery', () => {
  it('shows the architectures people start from', () => {
    expect(samples.map(({ name }) => name)).toEqual([
      'containers-on-fargate',
      'data-lake-ingestion',
      'eks-platform',
      'event-bus-fan-out',
      'order-processing',
      'serverless-web-api',
      'static-site-with-cdn',
      'three-tier',
    ])
  })
})

describe.each(samples)('$name', ({ name, text }) => {
  const diagram = opened(text, name)
  const exported = exportTemplate(diagram)

  it('opens without a remark and is saved to the same bytes', () => {
    const result = parseDiagram(text, `${name}${ENDING}`)
    expect(result).toMatchObject({ outcome: 'opened', notes: [] })
    expect(serialiseDiagram(diagram)).toBe(text)
  })

  it('says in a name and a sentence what it is', () => {
    expect(diagram.name).toMatch(/^[A-Z]/)
    expect(diagram.template.description).toMatch(/^[A-Z].{30,160}\.$/)
    expect(Object.keys(diagram.template.outputs ?? {}).length).toBeGreaterThan(0)
  })

  it('is exported to the same text every time, under names that are stored', () => {
    expect(exported.newIds.size).toBe(0)
    const again = exportTemplate(opened(text, name))
    expect(toYamlText(again.template)).toBe(toYamlText(exported.template))
  })

  it('holds no error and no careless warning', () => {
    const types = Object.values(exported.template.Resources).map(({ Type }) => Type)
    const problems = findProblems(diagram, exported, loadSpecification(types))
    const serious = problems.filter(({ severity, rule }) => severity !== 'information' && !KEPT.includes(rule))
    expect(serious).toEqual([])
  })

  it('is drawn clearly: nothing lies on a card', () => {
    expect(faultsOfDrawing(diagram)).toEqual([])
  })
})

/** Cards on cards, lines through cards, labels on cards. */
function faultsOfDrawing(diagram: Diagram): string[] {
  const index = indexOf(diagram)
  const rects = absoluteRects(diagram)
  const lineOf = lineOfAt('architecture', diagram)
  const routes = routeAll(diagram, rects, { labelOf: (connection) => lineOf(connection).label })
  const cards = diagram.nodes.flatMap((node) => {
    const rect = rects.get(node.id)
    return rect && shapeOf(node, index) !== 'frame' ? [{ ...node, rect }] : []
  })
  const onCards = cards.flatMap((card, i) =>
    cards
      .slice(i + 1)
      .filter((other) => overlaps(card.rect, other.rect))
      .map((other) => `${card.label} lies on ${other.label}`),
  )
  const throughCards = diagram.connections.flatMap(({ id, source, target }) =>
    piecesOf(routes.get(id)?.points ?? []).flatMap((piece) =>
      cards
        .filter((card) => card.id !== source && card.id !== target && overlaps(card.rect, piece))
        .map((card) => `The line ${id} runs through ${card.label}`),
    ),
  )
  return [...onCards, ...throughCards]
}

function piecesOf(points: readonly { readonly x: number; readonly y: number }[]): Rect[] {
  return points.slice(1).map((to, i) => {
    const from = points[i] ?? to
    return {
      x: Math.min(from.x, to.x) - 0.5,
      y: Math.min(from.y, to.y) - 0.5,
      width: Math.abs(from.x - to.x) + 1,
      height: Math.abs(from.y - to.y) + 1,
    }
  })
}

describe('the templates of the samples', () => {
  const exported = new Map(samples.map(({ name, text }) => [name, exportTemplate(opened(text, name)).template]))
  const texts = new Map([...exported].map(([name, template]) => [name, toYamlText(template)]))

  it('hold no error for the validator of AWS', async () => {
    expect(await errorsOfAwsValidator(texts)).toEqual([])
  }, 120_000)

  it.skipIf(!hasCfnLint())(
    'hold no error for cfn-lint',
    async () => {
      expect(await errorsOfCfnLint(texts)).toEqual([])
    },
    120_000,
  )

  describe.skipIf(!hasMoto())('in moto', () => {
    let stacks: Awaited<ReturnType<typeof stacksInMoto>>
    beforeAll(async () => {
      stacks = await stacksInMoto(exported)
      const leftOut = new Set([...stacks.values()].flatMap((stack) => stack.leftOut))
      console.info(`moto says nothing of ${[...leftOut].sort().join(', ')}`)
    }, 120_000)

    it.each(samples)('$name is made, resource by resource', ({ name }) => {
      const { status, reason, missing } = stacks.get(name) ?? { status: 'none', reason: '', missing: [] }
      expect({ status, reason, missing }).toEqual({ status: 'CREATE_COMPLETE', reason: '', missing: [] })
    })
  })
})
