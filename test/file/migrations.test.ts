import { describe, expect, it } from 'vitest'
import { DIAGRAM_VERSION } from '../../shared/diagram/types'
import { MIGRATIONS } from '../../shared/file/migrations'
import type { Migration } from '../../shared/file/migrations/migration'
import { parseDiagram } from '../../shared/file/parse'

const NAME = 'Old.awsdiagram'

const steps: readonly Migration[] = [
  { id: '0001-title-is-name', migrate: ({ title, ...rest }) => ({ ...rest, name: title ?? '' }) },
  {
    id: '0002-boxes-are-nodes',
    migrate: ({ boxes, ...rest }) => {
      if (boxes === 'broken') throw new Error('boxes are no list')
      return { ...rest, nodes: boxes ?? [] }
    },
  },
]

const note = { id: 'n1', kind: 'note', label: 'Hi', position: { x: 0, y: 0 } }
const text = (version: number, parts: object) => JSON.stringify({ format: 'awsdiagram', version, ...parts })

describe('the migrations', () => {
  it('are one fewer than the version, and numbered without a gap', () => {
    expect(MIGRATIONS.length + 1).toBe(DIAGRAM_VERSION)
    MIGRATIONS.forEach(({ id }, index) => {
      expect(id).toMatch(new RegExp(`^${String(index + 1).padStart(4, '0')}-[a-z0-9-]+$`))
    })
  })
})

describe('opening an older file', () => {
  it('runs every step from its version on, and says so', () => {
    const result = parseDiagram(text(1, { title: 'Shop', boxes: [note], kept: 1 }), NAME, steps)
    expect(result).toMatchObject({
      outcome: 'opened',
      diagram: { version: 3, name: 'Shop', nodes: [note], kept: 1 },
      notes: [expect.stringContaining('from file version 1 to 3')],
    })
    expect(parseDiagram(text(2, { name: 'Shop', boxes: [note] }), NAME, steps)).toMatchObject({
      diagram: { version: 3, name: 'Shop', nodes: [note] },
    })
  })

  it('runs none over a file of the current version', () => {
    expect(parseDiagram(text(3, { name: 'x', title: 'kept' }), NAME, steps)).toMatchObject({
      outcome: 'opened',
      diagram: { name: 'x', title: 'kept' },
      notes: [],
    })
  })

  it('refuses where a step throws, and names step and cause', () => {
    expect(parseDiagram(text(1, { title: 'x', boxes: 'broken' }), NAME, steps)).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'migration-failed', message: expect.stringMatching(/Old\.awsdiagram.*0002.*boxes are no list/) },
    })
  })

  it('refuses a version beyond the last step', () => {
    expect(parseDiagram(text(4, {}), NAME, steps)).toMatchObject({ refusal: { code: 'newer-version' } })
  })

  it('sets aside what is not sound afterwards, as it is then and without a place in the text', () => {
    const result = parseDiagram(text(2, { name: 'x', boxes: [note, { id: 'n2', kind: 'note' }] }), NAME, steps)
    expect(result).toMatchObject({ outcome: 'partial', setAside: [{ what: 'Node “n2”' }] })
    expect(result.outcome === 'partial' && result.setAside[0]).not.toHaveProperty('line')
  })

  it('lets a step that alters what it is given harm nothing', () => {
    const rude: Migration = {
      id: '0001-rude',
      migrate: (document) => {
        Object.assign(document, { nodes: [] })
        return document
      },
    }
    const source = text(1, { name: 'x', nodes: [note] })
    expect(parseDiagram(source, NAME, [rude])).toMatchObject({ diagram: { nodes: [] } })
    expect(parseDiagram(source, NAME, [])).toMatchObject({ diagram: { nodes: [note] } })
  })
})
