import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDiagram } from '../../shared/file/parse'
import { serialiseDiagram } from '../../shared/file/serialise'

const text = readFileSync(new URL('../fixtures/files/version-1.awsdiagram', import.meta.url), 'utf8')

// Neither this test nor its file may ever be edited: users have such files. A later version adds a file and a test of its own.
describe('a file of version 1 with every field and kind', () => {
  it('opens without a note and is written back to the byte', () => {
    const opened = parseDiagram(text, 'version-1.awsdiagram')
    if (opened.outcome !== 'opened') throw new Error(JSON.stringify(opened))
    expect(opened.notes).toEqual([])
    expect(serialiseDiagram(opened.diagram)).toBe(text)
  })

  it('holds what it held', () => {
    const opened = parseDiagram(text, 'version-1.awsdiagram')
    if (opened.outcome !== 'opened') throw new Error(JSON.stringify(opened))
    const { nodes, connections } = opened.diagram
    expect(nodes.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'n1 frame',
      'n2 resource',
      'n3 resource',
      'n4 resource',
      'n5 resource',
      'n6 resource',
      'n7 frame',
      'n8 actor',
      'n9 note',
      'n10 unknown',
    ])
    expect(connections.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'c1 sqs-queue-triggers-lambda-function',
      'c2 of-a-later-version',
    ])
  })
})
