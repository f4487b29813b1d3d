import { expect, it } from 'vitest'
import { findExternalHost } from '../../shared/bridge/external-address'
import { diagramToSvg } from '../../shared/exporting/picture/svg'
import { parseDiagram } from '../../shared/file/parse'
import { lineOf } from '../drawing/sample-diagrams'

const remote = [
  'javascript:alert(1)',
  'https://evil.example/x.png',
  'data:text/html,<script>1</script>',
  'url(//evil.example)',
]

it.each(remote)('a colour, link or icon of %s stays text in the file and reaches no picture', (value) => {
  const node = {
    id: 'n1',
    kind: 'resource',
    type: 'AWS::SQS::Queue',
    logicalId: 'A',
    label: 'A',
    position: { x: 0, y: 0 },
  }
  const hostile = { ...node, properties: {}, color: value, icon: value, link: value, href: value, style: value }
  const text = JSON.stringify({
    format: 'awsdiagram',
    version: 1,
    name: 'x',
    nodes: [hostile],
    connections: [],
    template: {},
  })
  const opened = parseDiagram(text, 'x')
  if (opened.outcome !== 'opened') throw new Error(opened.outcome)
  const asked: string[] = []
  const iconOf = (name: string) => {
    asked.push(name)
    return undefined
  }
  const svg = diagramToSvg(opened.diagram, { theme: 'light', level: 'architecture', iconOf, lineOf })
  expect(svg).not.toContain('evil.example')
  expect(svg).not.toContain('javascript:')
  expect(asked.filter((name) => name.includes(value))).toEqual([])
})

it.each([
  'javascript:alert(1)',
  'http://example.com',
  'https://user@example.com',
  'file:///etc/passwd',
  'https://',
  '//x',
])('%s is opened by nobody', (address) => {
  expect(findExternalHost(address)).toBeUndefined()
})
