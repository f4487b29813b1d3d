import { describe, expect, it } from 'vitest'
import { drawnAgain } from '../../support/drawn-again'
import { soundDiagram } from '../../support/sound-diagram'
import { loadSpecification } from '../../support/specification'

const DIAGRAMS = 24

describe('random diagrams, written and imported again', () => {
  const specification = loadSpecification()
  const seeds = Array.from({ length: DIAGRAMS }, (_, index) => index + 1)
  const again = seeds.flatMap((seed) => {
    const sound = soundDiagram({ seed, nodes: 12 }, specification)
    return sound ? [drawnAgain(sound.diagram)] : []
  })

  it('have all their services', () => {
    expect(again.flatMap(({ missingNodes }) => missingNodes)).toEqual([])
    expect(again.length).toBeGreaterThan(10)
  })

  it('give the same template', () => {
    expect(again.every(({ isSameTemplate }) => isSameTemplate)).toBe(true)
  })

  it('are placed as they were', () => {
    expect(again.flatMap(({ missingPlacements }) => missingPlacements)).toEqual([])
  })

  it('have all lines that their templates hold anything of', () => {
    expect(again.flatMap(({ missingConnections }) => missingConnections)).toEqual([])
    expect(again.reduce((sum, { connections }) => sum + connections, 0)).toBeGreaterThan(20)
  })
})
