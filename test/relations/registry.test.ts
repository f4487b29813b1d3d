import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultOf, refuseValue } from '../../shared/catalogue/field'
import { FRAMES } from '../../shared/catalogue/frames'
import { CONNECTION_KINDS, connectionKindOf } from '../../shared/relations/connections'
import { LINE_KINDS } from '../../shared/relations/line-kinds'
import { PLACEMENT_KINDS, placementKindOf } from '../../shared/relations/placements'
import type { Match } from '../../shared/relations/relation'
import { loadSpecification } from '../support/specification'
import { exportNameOf, filesIn, listedIn, textOf, unitName } from '../support/unit-files'
import { everyConnection, everyPlacement } from '../support/world'

const specification = loadSpecification([])
const registries = [
  { name: 'connections', units: CONNECTION_KINDS, folder: 'shared/relations/connections', of: connectionKindOf },
  { name: 'placements', units: PLACEMENT_KINDS, folder: 'shared/relations/placements', of: placementKindOf },
]

function unknownTypes({ types = [], frames = [] }: Match): string[] {
  const known = new Set<string>(['*', ...FRAMES.map(({ kind }) => kind)])
  return [
    ...types.filter((type) => type !== '*' && !specification.has(type) && !type.startsWith('Custom::')),
    ...frames.filter((frame) => !known.has(frame)),
  ]
}

describe.each(registries)('the registry of $name', ({ units, folder, of }) => {
  const ids = units.map(({ id }) => id)

  it('holds every file once, sorted, under its own name', () => {
    const files = filesIn(folder).filter((path) => unitName(path) !== 'index')
    expect(ids).toEqual(files.map(unitName).sort())
    expect(ids).toEqual([...new Set(ids)])
    expect(listedIn(`${folder}/index.ts`)).toEqual(ids.map(exportNameOf))
    const wrong = files.filter((path) => !textOf(path).includes(`export const ${exportNameOf(unitName(path))}`))
    expect(wrong).toEqual([])
    for (const unit of units) expect(of(unit.id)).toBe(unit)
  })

  it('gives options a default within their own limits', () => {
    const wrong = units.flatMap(({ id, options }) =>
      Object.entries(options).flatMap(([name, field]) => {
        const value = defaultOf(field)
        const refusal = value === undefined || value === '' ? undefined : refuseValue(field, value)
        return refusal === undefined ? [] : [`${id} ${name}: ${refusal}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('gives every option a label, and choices that differ', () => {
    const fields = units.flatMap(({ options }) => Object.values(options))
    expect(fields.filter(({ label }) => label.trim() === '')).toEqual([])
    for (const field of fields) {
      if (field.control !== 'choice') continue
      const values = field.choices.map(({ value }) => value)
      expect(values).toEqual([...new Set(values)])
    }
  })

  it('has a title for each', () => {
    expect(units.filter(({ title }) => title.trim() === '' || title.endsWith('.')).map(({ id }) => id)).toEqual([])
  })
})

describe('connection kinds', () => {
  it('join types that exist', () => {
    expect(CONNECTION_KINDS.flatMap(({ source, target }) => [source, target].flatMap(unknownTypes))).toEqual([])
  })

  it('say in a sentence what they mean, with both ends', () => {
    const wrong = CONNECTION_KINDS.filter(
      ({ plain }) => !plain.includes('{source}') || !plain.includes('{target}') || !plain.endsWith('.'),
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  it('are of a kind of line that the legend knows', () => {
    const lines = new Set(LINE_KINDS.map(({ id }) => id))
    expect(CONNECTION_KINDS.filter(({ line }) => !lines.has(line))).toEqual([])
  })

  it('cover what people connect', () => {
    expect(CONNECTION_KINDS.length).toBeGreaterThanOrEqual(40)
  })
})

describe('placement kinds', () => {
  it('put types that exist into types and frames that exist', () => {
    expect(PLACEMENT_KINDS.flatMap(({ child, container }) => [child, container].flatMap(unknownTypes))).toEqual([])
  })

  it('cover where things stand', () => {
    expect(PLACEMENT_KINDS.length).toBeGreaterThanOrEqual(12)
  })
})

describe('golden templates', () => {
  const golden = readdirSync(new URL('../fixtures/golden/', import.meta.url)).map((name) => name.replace(/\.yaml$/, ''))
  const pairs = [...everyConnection(), ...everyPlacement()].map(({ name }) => name)

  it('are there for every curated pair, and for nothing else', () => {
    expect(pairs.filter((name) => !golden.includes(name))).toEqual([])
    expect(golden.filter((name) => !pairs.includes(name))).toEqual([])
  })

  it('have a name each', () => {
    expect(pairs).toEqual([...new Set(pairs)])
  })
})
