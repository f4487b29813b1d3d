import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Diagram } from '../../shared/diagram/types'
import { redo } from '../../shared/editor/commands/redo'
import { undo } from '../../shared/editor/commands/undo'
import { type EditorState, isDirty, openedState } from '../../shared/editor/state'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { parseDiagram } from '../../shared/file/parse'
import { serialiseDiagram } from '../../shared/file/serialise'
import { arbitraryDiagram } from '../support/arbitrary-diagram'
import { randomNumbers } from '../support/random-numbers'
import { playedStates } from '../support/random-session'

vi.setConfig({ testTimeout: 120_000 })

// The same sessions each time, so that a run says what changed; SEED=… looks at others.
const RUNS = { numRuns: 80, seed: Number(process.env.SEED ?? 20_261_123) }
const DEEDS = 30

/** What a user's session came to, deed by deed. */
const sessions = fc
  .tuple(arbitraryDiagram({ nodes: 6, connections: 4 }), fc.nat())
  .map(([diagram, seed]) => playedStates(openedState(diagram, true), randomNumbers(seed), DEEDS))

function lastOf(states: readonly EditorState[]): EditorState {
  const last = states.at(-1)
  if (!last) throw new Error('There is no state')
  return last
}

function undoneAll(state: EditorState): EditorState {
  return state.history.past.reduce((current) => undo.run(current), state)
}

function redoneAll(state: EditorState): EditorState {
  return state.history.future.reduce((current) => redo.run(current), state)
}

describe('whatever a user does', () => {
  it('as many undos give back the document to the byte, and redos the result (L6)', () => {
    fc.assert(
      fc.property(sessions, (states) => {
        const [first, last] = [states[0], lastOf(states)]
        const back = undoneAll(last)
        expect(serialiseDiagram(back.diagram)).toBe(serialiseDiagram(first?.diagram as Diagram))
        expect(back.history.past).toEqual([])
        const again = redoneAll(back)
        expect(serialiseDiagram(again.diagram)).toBe(serialiseDiagram(redoneAll(last).diagram))
      }),
      RUNS,
    )
  })

  it('a document that is undone to where it was saved has nothing to save', () => {
    fc.assert(
      fc.property(sessions, (states) => {
        expect(isDirty(undoneAll(lastOf(states)))).toBe(false)
      }),
      RUNS,
    )
  })

  it('ids stay unique, parents there and free of circles, ends there, and the selection exists', () => {
    fc.assert(
      fc.property(sessions, (states) => {
        for (const { diagram, selection } of states) expect(faultsOf(diagram, selection)).toEqual([])
      }),
      RUNS,
    )
  })

  it('no two things have one logical id, generated ones included', () => {
    fc.assert(
      fc.property(sessions, (states) => {
        for (const { diagram } of states) {
          const names = everyLogicalId(diagram)
          expect(names.filter((id, index) => names.indexOf(id) !== index)).toEqual([])
        }
      }),
      RUNS,
    )
  })

  it('the file can be read again as it was written', () => {
    fc.assert(
      fc.property(sessions, (states) => {
        const { diagram } = lastOf(states)
        const text = serialiseDiagram(diagram)
        const opened = parseDiagram(text, 'session.awsdiagram')
        expect(opened.outcome).toBe('opened')
        if (opened.outcome === 'opened') expect(serialiseDiagram(opened.diagram)).toBe(text)
      }),
      RUNS,
    )
  })

  it('the template can be written', () => {
    fc.assert(
      fc.property(sessions, (states) => {
        for (const { diagram } of states.slice(-5)) {
          const nodes = diagram.nodes.filter((node) => node.kind === 'resource')
          expect(Object.keys(exportTemplate(diagram).template.Resources).length).toBeGreaterThanOrEqual(nodes.length)
        }
      }),
      RUNS,
    )
  })
})

function everyLogicalId({ nodes, connections }: Diagram): string[] {
  const ofNodes = nodes.flatMap((node) => {
    if (node.kind !== 'resource') return []
    const placed = (node.placements ?? []).flatMap(({ generated }) => Object.values(generated ?? {}))
    return [node.logicalId, ...Object.values(node.owns ?? {}), ...placed]
  })
  return [...ofNodes, ...connections.flatMap(({ generated }) => Object.values(generated ?? {}))]
}

function faultsOf(diagram: Diagram, selection: EditorState['selection']): string[] {
  const nodes = new Map(diagram.nodes.map((node) => [node.id, node]))
  const all = [...diagram.nodes, ...diagram.connections].map(({ id }) => id)
  const twice = all.filter((id, index) => all.indexOf(id) !== index)
  const lost = diagram.nodes.filter(({ parent }) => parent !== undefined && !nodes.has(parent)).map(({ id }) => id)
  const loose = diagram.connections.filter((each) => !nodes.has(each.source) || !nodes.has(each.target))
  const gone = selection.nodes.filter((id) => !nodes.has(id))
  const circling = diagram.nodes.filter(({ id }) => comesBack(id, nodes)).map(({ id }) => id)
  const broken = diagram.nodes.filter(({ position: { x, y } }) => !Number.isInteger(x) || !Number.isInteger(y))
  return [
    ...twice.map((id) => `${id} is there twice`),
    ...lost.map((id) => `${id} lies in nothing`),
    ...loose.map(({ id }) => `${id} ends nowhere`),
    ...gone.map((id) => `${id} is selected and gone`),
    ...circling.map((id) => `${id} lies in itself`),
    ...broken.map(({ id }) => `${id} lies between pixels`),
  ]
}

function comesBack(id: string, nodes: ReadonlyMap<string, { readonly parent?: string }>): boolean {
  const seen = new Set<string>()
  for (let at: string | undefined = id; at !== undefined; at = nodes.get(at)?.parent) {
    if (seen.has(at)) return true
    seen.add(at)
  }
  return false
}
