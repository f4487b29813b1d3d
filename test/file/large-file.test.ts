import { expect, test } from 'vitest'
import { parseDiagram } from '../../shared/file/parse'
import { largeText } from '../bench/reliability/large-file'

test('50 MB with 100,000 nodes open, every node of them', { timeout: 60_000 }, () => {
  const text = largeText(100_000, 50e6)
  expect(text.length).toBeGreaterThan(45e6)
  const opened = parseDiagram(text, 'large.awsdiagram')
  expect(opened.outcome === 'opened' && opened.diagram.nodes.length).toBe(100_000)
})
