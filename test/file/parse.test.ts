import { describe, expect, it } from 'vitest'
import type { Diagram } from '../../shared/diagram/types'
import type { Opened, RefusalCode } from '../../shared/file/opened'
import { LONGEST_TEXT, parseDiagram } from '../../shared/file/parse'

const NAME = 'Orders.awsdiagram'

const queue = {
  id: 'n1',
  kind: 'resource',
  type: 'AWS::SQS::Queue',
  logicalId: 'Queue',
  label: 'Queue',
  position: { x: 1, y: 2 },
  properties: {},
}
const worker = { ...queue, id: 'n2', type: 'AWS::Lambda::Function', logicalId: 'Worker', label: 'Worker' }
const triggers = { id: 'c1', kind: 'sqs-queue-triggers-lambda-function', source: 'n1', target: 'n2' }

function document(parts: object = {}): object {
  return { format: 'awsdiagram', version: 1, name: 'Orders', nodes: [queue, worker], connections: [triggers], ...parts }
}

function text(parts: object = {}): string {
  return JSON.stringify(document(parts), undefined, 2)
}

function refusal(source: string) {
  const opened = parseDiagram(source, NAME)
  if (opened.outcome !== 'refused') throw new Error(`It was ${opened.outcome}`)
  return opened.refusal
}

function partial(parts: object): Extract<Opened, { outcome: 'partial' }> {
  const opened = parseDiagram(text(parts), NAME)
  if (opened.outcome !== 'partial') throw new Error(`It was ${opened.outcome}: ${JSON.stringify(opened)}`)
  return opened
}

function opened(source: string): Diagram {
  const result = parseDiagram(source, NAME)
  if (result.outcome !== 'opened') throw new Error(`It was ${JSON.stringify(result).slice(0, 500)}`)
  return result.diagram
}

describe('a sound file', () => {
  it('opens with nothing noted', () => {
    expect(parseDiagram(text({ template: {} }), NAME)).toEqual({
      outcome: 'opened',
      diagram: document({ template: {} }),
      notes: [],
    })
  })

  it('opens with a byte order mark', () => {
    expect(opened(`\ufeff${text()}`).nodes).toHaveLength(2)
  })

  it('has no sections where it has no template, and an absent owns stays absent', () => {
    const diagram = opened(text())
    expect(diagram.template).toEqual({})
    expect(diagram.nodes[0]).not.toHaveProperty('owns')
  })

  it('is called after its file where it has no name, and says so', () => {
    const result = parseDiagram(JSON.stringify({ format: 'awsdiagram', version: 1 }), NAME)
    expect(result).toMatchObject({ outcome: 'opened', diagram: { name: 'Orders', nodes: [], connections: [] } })
    expect(result.outcome === 'opened' && result.notes).toHaveLength(1)
  })
})

describe('a file that is refused', () => {
  const cases: [string, string, RefusalCode, { line: number; column: number }?][] = [
    ['empty', '', 'empty'],
    ['blank', ' \n\t', 'empty'],
    ['full of zeros', '\0'.repeat(4096), 'zero-filled'],
    ['zeros after a good beginning', '{\n  "format": \0\0\0', 'zero-filled', { line: 2, column: 13 }],
    ['cut off', text().slice(0, 60), 'truncated', { line: 4, column: 11 }],
    ['cut off in a key', '{\n  "form', 'truncated', { line: 2, column: 3 }],
    ['cut off after a key', '{"format"', 'truncated', { line: 1, column: 10 }],
    ['rubbish after the end', `${text()}\nxyz`, 'trailing-content', { line: text().split('\n').length + 1, column: 1 }],
    ['two documents', '{}\n{}', 'trailing-content', { line: 2, column: 1 }],
    ['one bracket too many', '{"a": 1}}', 'trailing-content', { line: 1, column: 9 }],
    ['brackets that do not match', '{"a": [1}', 'not-json', { line: 1, column: 9 }],
    ['a comment', '{\n  // hello\n}', 'not-json', { line: 2, column: 3 }],
    ['a comma too many', '{"a": 1,}', 'not-json', { line: 1, column: 9 }],
    ['single quotes', "{'a': 1}", 'not-json', { line: 1, column: 2 }],
    [
      'a doubled key',
      '{"format": "awsdiagram",\n "version": 1,\n "version": 1}',
      'duplicate-key',
      { line: 3, column: 2 },
    ],
    [
      'a doubled key deep inside',
      text({ name: 'x' }).replace('"x": 1,', '"x": 1, "x": 3,'),
      'duplicate-key',
      { line: 13, column: 17 },
    ],
    ['a list', '[]', 'not-an-object'],
    ['a text', '"awsdiagram"', 'not-an-object'],
    ['null', 'null', 'not-an-object'],
    ['prose', 'Dear reader', 'not-json', { line: 1, column: 1 }],
  ]

  it.each(cases)('%s', (_what, source, code, position) => {
    const found = refusal(source)
    expect(found.code).toBe(code)
    expect(found.message).toContain(NAME)
    const place = found.line === undefined ? undefined : { line: found.line, column: found.column }
    expect(place).toEqual(position)
  })

  it.each([
    ['a CloudFormation template', '{"AWSTemplateFormatVersion": "2010-09-09", "Resources": {}}'],
    ['a CloudFormation template', '{"Resources": {"Q": {"Type": "AWS::SQS::Queue"}}}'],
    ['a CloudFormation template', '# a template\nAWSTemplateFormatVersion: "2010-09-09"\nResources:\n  Q: {}\n'],
    ['a draw.io diagram', '<mxfile host="app"><diagram/></mxfile>'],
    ['a draw.io diagram', '<?xml version="1.0"?>\n<mxfile/>'],
    ['an SVG picture', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['an Excalidraw drawing', '{"type": "excalidraw", "version": 2, "elements": []}'],
    ['a PNG picture', '\ufffdPNG\r\n\u001a\n\0\0'],
    ['a web page', '<!DOCTYPE html><html></html>'],
    ['a compose file', 'services:\n  web: {}\n'],
    ['a package description', '{"name": "x", "dependencies": {}}'],
    ['JSON of something else (it holds “a”, “b”)', '{"a": 1, "b": 2}'],
    ['an empty JSON object', '{}'],
    ['a file of the format “other”', '{"format": "other"}'],
  ])('%s: says what it looks like', (looks, source) => {
    const found = refusal(source)
    expect(found.code).toBe('another-format')
    expect(found.message).toContain(looks)
    expect(found.message).toContain(NAME)
  })

  it.each([10_000, 1_000_000])('%i brackets deep: at once', (depth) => {
    for (const bracket of ['[', '{"a":']) {
      const found = refusal(`{"format": "awsdiagram", "nodes": ${bracket.repeat(depth)}`)
      expect(found).toMatchObject({ code: 'too-deep', line: 1 })
    }
  })

  it('is as deep as the limit: opens; one deeper: not', () => {
    const nested = (depth: number) =>
      text({ template: JSON.parse(`{"metadata": ${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`) })
    expect(parseDiagram(nested(198), NAME).outcome).toBe('opened')
    expect(refusal(nested(199)).code).toBe('too-deep')
  })

  it('brackets hidden from one reader and not from another overflow nothing', () => {
    for (const piece of ['[},', '{[},', '"\n[', '/* " */[', '//"\n[', '[:{,', '\\u"[']) {
      expect(parseDiagram(`{${piece.repeat(300_000)}`, NAME).outcome).toBe('refused')
    }
  })

  it('larger than 100 MB: by its size', () => {
    expect(refusal(' '.repeat(LONGEST_TEXT + 1)).code).toBe('too-large')
  })
})

describe('the version', () => {
  it.each([0, -1, 0.5, '1', null, true, {}])('%j makes no sense', (version) => {
    expect(refusal(text({ version })).code).toBe('bad-version')
  })

  it('missing makes no sense', () => {
    expect(refusal('{"format": "awsdiagram"}').code).toBe('bad-version')
  })

  it('beyond any number makes no sense', () => {
    expect(refusal('{"format": "awsdiagram", "version": 1e999}').code).toBe('bad-version')
  })

  it.each([2, 99, 2.5])('%d is a newer one', (version) => {
    expect(refusal(text({ version }))).toMatchObject({ code: 'newer-version' })
  })

  it('1.2 is kept and marked', () => {
    const result = parseDiagram(text({ version: 1.2, future: { deep: [1] } }), NAME)
    expect(result).toMatchObject({ outcome: 'opened', diagram: { version: 1.2, future: { deep: [1] } } })
    expect(result.outcome === 'opened' && result.notes.join()).toContain('1.2')
  })
})

describe('a file of which a part is set aside', () => {
  const badPositions = [null, 'here', [1, 2], {}, { x: 1 }, { x: null, y: 1 }, { x: '1', y: 1 }, { x: 1e300, y: 0 }]

  it.each(badPositions)('position %j', (position) => {
    const { diagram, setAside } = partial({ nodes: [queue, { ...worker, position }], connections: [] })
    expect(diagram.nodes).toEqual([queue])
    expect(setAside).toHaveLength(1)
    expect(setAside[0]).toMatchObject({ what: 'Node “n2”', reason: expect.stringContaining('position') })
    expect(JSON.parse(setAside[0]?.raw ?? '')).toEqual({ ...worker, position })
  })

  it('position missing, and position infinite', () => {
    const { position: _gone, ...missing } = worker
    expect(partial({ nodes: [missing], connections: [] }).diagram.nodes).toEqual([])
    const source = text({ connections: [] }).replaceAll('"x": 1,', '"x": 1e999,')
    const result = parseDiagram(source, NAME)
    expect(result).toMatchObject({ outcome: 'partial', diagram: { nodes: [] } })
    expect(result.outcome === 'partial' && result.setAside.every(({ raw }) => raw.includes('1e999'))).toBe(true)
  })

  it.each([{ width: -1, height: 5 }, { width: 0, height: 5 }, { width: 1e12, height: 5 }, 'big'])('size %j', (size) => {
    expect(partial({ nodes: [queue, { ...worker, size }], connections: [] }).diagram.nodes).toEqual([queue])
  })

  it.each([
    ['no object', 7, 'it is not an object'],
    ['no id', { ...worker, id: undefined }, 'it has no id'],
    ['no kind', { ...worker, kind: undefined }, 'it has no kind'],
    ['properties as text', { ...worker, properties: 'x' }, 'properties'],
    ['no type', { ...worker, type: undefined }, 'type'],
    ['owns with a number', { ...worker, owns: { role: 3 } }, 'owns'],
    ['a placement without a kind', { ...worker, placements: [{}] }, 'placements'],
    ['a placement shorthand as text', { ...worker, placement: 'x' }, 'placements'],
    ['a doubled id', { ...worker, id: 'n1' }, 'another node'],
  ])('a node with %s', (_what, node, reason) => {
    const { diagram, setAside } = partial({ nodes: [queue, node], connections: [] })
    expect(diagram.nodes).toEqual([queue])
    expect(setAside).toMatchObject([{ reason: expect.stringContaining(reason) }])
    expect(JSON.parse(setAside[0]?.raw ?? '')).toEqual(JSON.parse(JSON.stringify(node)))
  })

  it('one bad node of a thousand: 999 are shown', () => {
    const nodes = Array.from({ length: 1000 }, (_, i) => ({ ...queue, id: `n${i}`, logicalId: `Queue${i}` }))
    const { diagram, setAside } = partial({
      nodes: nodes.with(500, { ...queue, id: 'bad', position: null } as never),
      connections: [],
    })
    expect(diagram.nodes).toHaveLength(999)
    expect(setAside).toHaveLength(1)
    expect(setAside[0]?.what).toBe('Node “bad”')
  })

  it('says where it stands, verbatim', () => {
    const source = '{"format": "awsdiagram", "version": 1, "name": "x", "nodes": [\n  { "id":  "n1",   "kind": 7 }\n]}'
    expect(parseDiagram(source, NAME)).toMatchObject({
      setAside: [{ what: 'Node “n1”', line: 2, column: 3, raw: '{ "id":  "n1",   "kind": 7 }' }],
    })
  })

  it.each([
    ['itself', [{ ...queue, parent: 'n1' }, worker], ['n1']],
    ['a node that is not there', [{ ...queue, parent: 'n9' }, worker], ['n1']],
    [
      'one another',
      [
        { ...queue, parent: 'n2' },
        { ...worker, parent: 'n1' },
      ],
      ['n1'],
    ],
    [
      'a circle, and one that hangs on it',
      [
        { ...queue, id: 'n0', parent: 'n1' },
        { ...queue, parent: 'n2' },
        { ...worker, parent: 'n1' },
      ],
      ['n1'],
    ],
  ])('nodes that lie in %s are shown outside', (_what, nodes, outside) => {
    const { diagram, setAside } = partial({ nodes, connections: [] })
    expect(diagram.nodes.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id))
    expect(diagram.nodes.filter(({ parent }) => parent === undefined).map(({ id }) => id)).toEqual(
      expect.arrayContaining(outside),
    )
    expect(setAside.map(({ what }) => what)).toEqual(outside.map((id) => `The container of node “${id}”`))
  })

  it('a node in one that is set aside is shown outside, and a line to it is set aside', () => {
    const nodes = [
      { ...queue, position: null },
      { ...worker, parent: 'n1' },
    ]
    const { diagram, setAside } = partial({ nodes })
    expect(diagram.nodes).toEqual([worker])
    expect(setAside.map(({ what }) => what)).toEqual(['Node “n1”', 'The container of node “n2”', 'Connection “c1”'])
  })

  it.each([
    ['no start', { ...triggers, id: 'c2', source: 'n9' }, 'n9'],
    ['no end', { ...triggers, id: 'c2', target: 'n9' }, 'n9'],
    ['the id of another', { ...triggers, source: 'n2', target: 'n1' }, 'c1'],
    ['the id of a node', { ...triggers, id: 'n1' }, 'n1'],
    ['the content of another', { ...triggers, id: 'c2' }, 'drawn already'],
    ['no kind', { id: 'c2', source: 'n1', target: 'n2' }, 'kind'],
    ['options as a list', { ...triggers, id: 'c2', options: [] }, 'options'],
    ['no object', null, 'object'],
  ])('a connection with %s', (_what, connection, reason) => {
    const { diagram, setAside } = partial({ connections: [triggers, connection] })
    expect(diagram.connections).toEqual([triggers])
    expect(setAside).toMatchObject([{ reason: expect.stringContaining(reason) }])
  })

  it('lists, names and sections that are something else', () => {
    const { diagram, setAside } = partial({
      name: 7,
      connections: {},
      template: { parameters: [], outputs: { A: { Value: 1 } }, later: [1] },
    })
    expect(diagram).toMatchObject({ name: 'Orders', connections: [], nodes: [queue, worker] })
    expect(diagram.template).toEqual({ outputs: { A: { Value: 1 } }, later: [1] })
    expect(setAside.map(({ raw }) => raw).sort()).toEqual(['7', '[]', '{}'])
  })
})

describe('what this version does not know', () => {
  it('types, kinds, frames, actors and fields stay', () => {
    const nodes = [
      { ...queue, type: 'Vendor::Some::Thing', colour: 'javascript:alert(1)', icon: 'https://example.com/x.svg' },
      { id: 'f', kind: 'frame', frame: 'galaxy', label: 'Far', position: { x: 0, y: 0 } },
      { id: 'a', kind: 'actor', actor: 'robot', label: 'R2', position: { x: 0, y: 0 } },
    ]
    const connections = [{ ...triggers, kind: 'beams-to', source: 'f', target: 'a', style: { dash: 2 } }]
    expect(opened(text({ nodes, connections, theme: 'dark' }))).toMatchObject({ nodes, connections, theme: 'dark' })
  })

  it('a node of an unknown kind is kept as it is and gets a place', () => {
    const raw = { id: 'x', kind: 'hologram', shape: { deep: [null] }, position: 'in space' }
    expect(opened(text({ nodes: [raw], connections: [] })).nodes).toEqual([
      { id: 'x', kind: 'unknown', label: 'hologram', position: { x: 0, y: 0 }, raw },
    ])
  })
})

describe('names that objects have anyway', () => {
  it('are inert as keys and ids', () => {
    const source = text({
      nodes: [
        { ...queue, id: '__proto__' },
        { ...worker, id: 'constructor', parent: '__proto__' },
      ],
      connections: [{ ...triggers, source: '__proto__', target: 'constructor' }],
    }).replace('"properties": {}', '"properties": { "__proto__": { "polluted": true }, "constructor": 1 }')
    const diagram = opened(source)
    expect(diagram.nodes.map(({ id }) => id)).toEqual(['__proto__', 'constructor'])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    const [first] = diagram.nodes
    expect(first?.kind === 'resource' && Object.keys(first.properties)).toEqual(['__proto__', 'constructor'])
  })
})

describe('what may be left out or said shorter', () => {
  it('a placement and the subnets it spans become placements', () => {
    const nodes = [
      ...['s1', 's2', 's3'].map((id) => ({ ...queue, id, type: 'AWS::EC2::Subnet', logicalId: id })),
      {
        ...worker,
        parent: 's1',
        placement: { kind: 'function-in-subnet', options: { a: 1 } },
        spans: ['s1', 's2', 's3'],
      },
    ]
    expect(opened(text({ nodes, connections: [] })).nodes[3]).toEqual({
      ...worker,
      parent: 's1',
      placements: [
        { kind: 'function-in-subnet', options: { a: 1 } },
        { kind: 'function-in-subnet', container: 's2' },
        { kind: 'function-in-subnet', container: 's3' },
      ],
    })
  })

  it('a logical id is made from the label, free and noted', () => {
    const { logicalId: _gone, ...without } = queue
    const nodes = [
      queue,
      { ...without, id: 'n2' },
      { ...without, id: 'n3', label: '日本' },
      { ...without, id: 'n4', label: undefined },
    ]
    const result = parseDiagram(text({ nodes, connections: [] }), NAME)
    expect(result).toMatchObject({
      outcome: 'opened',
      diagram: {
        nodes: [
          { logicalId: 'Queue' },
          { logicalId: 'Queue2', label: 'Queue' },
          { logicalId: 'Queue3', label: '日本' },
          { logicalId: 'Queue4', label: '' },
        ],
      },
    })
    expect(result.outcome === 'opened' && result.notes).toHaveLength(3)
  })

  it('positions become whole pixels', () => {
    const nodes = [{ ...queue, position: { x: 1.5, y: -0.2 }, size: { width: 10.4, height: 9.6 } }]
    expect(opened(text({ nodes, connections: [] })).nodes[0]).toMatchObject({
      position: { x: 2, y: 0 },
      size: { width: 10, height: 10 },
    })
  })
})
