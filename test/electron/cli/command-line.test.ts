import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../../electron/cli/run'
import { VERBS } from '../../../electron/cli/verbs'
import { serialiseDiagram } from '../../../shared/file/serialise'
import { World } from '../../support/world'

const folder = mkdtempSync(join(tmpdir(), 'stackboard-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function stackboard(...args: string[]) {
  const out: (string | Uint8Array)[] = []
  const err: string[] = []
  const code = await runCommandLine(args, { out: (text) => out.push(text), err: (line) => err.push(line) })
  return { code, out: out.join(''), err: err.join('\n') }
}

function file(name: string, text = ''): string {
  const path = join(folder, name)
  if (text !== '') writeFileSync(path, text)
  return path
}

function ordersDiagram(visibility = 360): string {
  const world = new World()
  const queue = world.add('AWS::SQS::Queue', { label: 'Orders' })
  const worker = world.add('AWS::Lambda::Function', { label: 'Fulfil order' })
  world.replace({ ...queue, properties: { ...queue.properties, VisibilityTimeout: visibility } })
  world.connect('sqs-queue-triggers-lambda-function', queue.id, worker.id)
  return serialiseDiagram(world.diagram)
}

describe('the command line', () => {
  it('helps and tells its version', async () => {
    const help = await stackboard('--help')
    expect(help.code).toBe(0)
    for (const verb of VERBS) expect(help.out).toContain(verb.name)
    expect(await stackboard('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })

  it('exits 2 for words it does not know', async () => {
    expect((await stackboard('frobnicate')).code).toBe(2)
    expect((await stackboard('export')).code).toBe(2)
    expect((await stackboard('export', 'a', '--format', 'xml')).code).toBe(2)
  })
})

describe('new', () => {
  it('writes an empty diagram that can be read back', async () => {
    const { code, out } = await stackboard('new')
    expect(code).toBe(0)
    expect((await stackboard('export', file('empty.awsdiagram', out))).out).toContain('Resources: {}')
  })

  it('names the samples when one is unknown', async () => {
    expect(await stackboard('new', '--sample', 'nothing')).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no sample'),
    })
  })

  it('does not replace a file unless told to', async () => {
    const path = file('there.awsdiagram', 'precious')
    expect((await stackboard('new', '-o', path)).code).toBe(2)
    expect(readFileSync(path, 'utf8')).toBe('precious')
    expect((await stackboard('new', '-o', path, '--force')).code).toBe(0)
  })
})

describe('export', () => {
  it('writes YAML, and JSON where the name or the option says so', async () => {
    const diagram = file('orders.awsdiagram', ordersDiagram())
    const yaml = await stackboard('export', diagram)
    expect(yaml).toMatchObject({ code: 0, out: expect.stringContaining('EventSourceArn: !GetAtt Orders.Arn') })
    const json = file('orders.json')
    expect((await stackboard('export', diagram, '-o', json)).code).toBe(0)
    expect(JSON.parse(readFileSync(json, 'utf8')).Resources.Orders.Type).toBe('AWS::SQS::Queue')
    expect((await stackboard('export', diagram, '--format', 'json')).out).toBe(readFileSync(json, 'utf8'))
  })

  it('tells with --check whether a template still says the same', async () => {
    const diagram = file('check.awsdiagram', ordersDiagram())
    const template = file('check.yaml')
    await stackboard('export', diagram, '-o', template)
    expect((await stackboard('export', diagram, '--check', template)).code).toBe(0)
    const reordered = `# a remark\n${readFileSync(template, 'utf8').replace('!GetAtt Orders.Arn', '{ Fn::GetAtt: [Orders, Arn] }')}`
    expect((await stackboard('export', diagram, '--check', file('same.yaml', reordered))).code).toBe(0)
    const changed = readFileSync(template, 'utf8').replace('BatchSize: 10', 'BatchSize: 5')
    const answer = await stackboard('export', diagram, '--check', file('changed.yaml', changed))
    expect(answer).toMatchObject({ code: 1, err: expect.stringContaining('Mapping differs') })
    expect(await stackboard('export', diagram, '--check', file('broken.yaml', 'Resources: ['))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/broken\.yaml:\d+:\d+/),
    })
  })

  it.each([
    ['a file that is not there', 'missing.awsdiagram', undefined],
    ['an empty file', 'nothing.awsdiagram', ' '],
    ['a damaged file', 'cut.awsdiagram', '{ "format": "awsdiagram", "version": 1, "nodes": ['],
    ['another program’s file', 'other.awsdiagram', '{"services":{"web":{}}}'],
  ])('exits 2 for %s, naming it', async (_what, name, text) => {
    const answer = await stackboard('export', file(name, text))
    expect(answer).toMatchObject({ code: 2, out: '' })
    expect(answer.err).toContain(name)
  })
})

describe('validate', () => {
  it('exits 0 without errors and 1 with one, as text and as JSON', async () => {
    const good = file('good.awsdiagram', ordersDiagram())
    const bad = file('bad.awsdiagram', ordersDiagram(5))
    expect((await stackboard('validate', good)).code).toBe(0)
    expect(await stackboard('validate', bad)).toMatchObject({
      code: 1,
      out: expect.stringContaining('queue-visibility-covers-function-timeout'),
    })
    const problems = JSON.parse((await stackboard('validate', bad, '--format', 'json')).out) as { rule: string }[]
    expect(problems.map((problem) => problem.rule)).toContain('queue-visibility-covers-function-timeout')
  })
})

describe('layout', () => {
  it('moves nodes apart and leaves everything else as it was', async () => {
    const diagram = file('layout.awsdiagram', ordersDiagram())
    const { code, out } = await stackboard('layout', diagram)
    expect(code).toBe(0)
    const nodes = JSON.parse(out).nodes as { position: { x: number; y: number } }[]
    expect(new Set(nodes.map(({ position }) => `${position.x} ${position.y}`)).size).toBe(nodes.length)
    const before = await stackboard('export', diagram)
    expect((await stackboard('export', file('tidied.awsdiagram', out))).out).toBe(before.out)
  })
})

describe('render', () => {
  it('writes SVG and PNG', async () => {
    const diagram = file('render.awsdiagram', ordersDiagram())
    const svg = file('picture.svg')
    const png = file('picture.png')
    expect((await stackboard('render', diagram, '-o', svg)).code).toBe(0)
    expect(readFileSync(svg, 'utf8')).toMatch(/^<svg[\s\S]*Fulfil order[\s\S]*<\/svg>\s*$/)
    expect((await stackboard('render', diagram, '-o', png, '--theme', 'dark', '--scale', '1')).code).toBe(0)
    expect([...readFileSync(png).subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47])
  })

  it('draws flows, parts and other formats, and reads pictures that carry a diagram', async () => {
    const flow = { id: 'f1', name: 'Order', steps: [{ connection: 'c1', caption: 'In it comes' }] }
    const diagram = file('flow.awsdiagram', serialiseDiagram({ ...JSON.parse(ordersDiagram()), flows: [flow] }))
    const svg = file('flow.svg')
    expect((await stackboard('render', diagram, '-o', svg, '--flow', 'Order', '--date', '3 March')).code).toBe(0)
    expect(readFileSync(svg, 'utf8')).toMatch(/3 March[\s\S]*In it comes/)
    expect((await stackboard('render', diagram, '-o', file('f.pdf'), '--flow', 'f1', '--each-step')).code).toBe(0)
    expect((await stackboard('render', svg, '-o', file('f.drawio'))).code).toBe(0)
    expect(readFileSync(file('f.drawio'), 'utf8')).toContain('mxgraph.aws4.lambda')
    const part = await stackboard('render', diagram, '-o', file('part.svg'), '--only', 'Orders', '--no-diagram')
    expect(part.code).toBe(0)
    expect(readFileSync(file('part.svg'), 'utf8')).not.toContain('Fulfil order')
    for (const wrong of [
      ['--flow', 'x'],
      ['--step', '1'],
      ['--flow', 'f1', '--step', '2'],
      ['--only', 'x'],
    ])
      expect((await stackboard('render', diagram, '-o', file('wrong.svg'), ...wrong)).code).toBe(2)
    expect(await stackboard('render', file('part.svg'), '-o', file('wrong.svg'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('without a diagram in it'),
    })
  })

  it('refuses other endings and scales', async () => {
    const diagram = file('render2.awsdiagram', ordersDiagram())
    expect((await stackboard('render', diagram, '-o', file('picture.gif'))).code).toBe(2)
    expect((await stackboard('render', diagram, '-o', file('p.png'), '--scale', '99')).code).toBe(2)
  })
})

describe('catalogue', () => {
  it('describes the registries as data', async () => {
    const { code, out } = await stackboard('catalogue', '--format', 'json')
    expect(code).toBe(0)
    const catalogue = JSON.parse(out)
    expect(catalogue.types).toBeGreaterThan(1500)
    expect(catalogue.services).toContainEqual(
      expect.objectContaining({ type: 'AWS::SQS::Queue', category: 'integration' }),
    )
    expect(catalogue.connections).toContainEqual(
      expect.objectContaining({
        id: 'sqs-queue-triggers-lambda-function',
        line: 'event',
        source: ['AWS::SQS::Queue'],
        options: expect.objectContaining({ batchSize: 10 }),
      }),
    )
    expect(catalogue.placements.length).toBeGreaterThanOrEqual(12)
    expect(catalogue.rules).toContainEqual({ id: 'queue-visibility-covers-function-timeout', severity: 'error' })
  })
})

const TEMPLATE = `# keep me
Resources:
  Orders:
    Type: AWS::SQS::Queue   # the queue
    Properties: { VisibilityTimeout: 60 }
`

describe('import', () => {
  it('writes a diagram that gives the same template, laid out', async () => {
    const imported = await stackboard('import', file('in.yaml', TEMPLATE))
    expect(imported.code).toBe(0)
    expect(JSON.parse(imported.out)).toMatchObject({ name: 'in', nodes: [{ logicalId: 'Orders' }] })
    const diagram = file('in.awsdiagram', imported.out)
    expect(await stackboard('export', diagram, '--check', file('in.yaml'))).toMatchObject({ code: 0, err: '' })
  })

  it('names place and cause of what it refuses, with exit code 2', async () => {
    expect(await stackboard('import', file('compose.yaml', 'services: {}\n'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('Resources'),
    })
    expect((await stackboard('import', file('double.yaml', 'Resources:\n  A: 1\n  A: 2\n'))).err).toContain(
      'double.yaml:3:3',
    )
  })

  it('lays out 500 resources in time', { timeout: 60_000 }, async () => {
    const queues = Array.from(
      { length: 250 },
      (_, i) =>
        `  Q${i}: { Type: AWS::SQS::Queue }\n  A${i}: { Type: AWS::SSM::Parameter, Properties: { Type: String, Value: !Ref Q${i} } }\n`,
    )
    const { code, out } = await stackboard('import', file('large.yaml', `Resources:\n${queues.join('')}`))
    expect(code).toBe(0)
    expect(JSON.parse(out).nodes).toHaveLength(500)
  })
})

describe('export --into', () => {
  it('changes the touched lines only, and nothing where nothing differs', async () => {
    const { out } = await stackboard('import', file('into.yaml', TEMPLATE))
    await stackboard('export', file('same.awsdiagram', out), '--into', file('into.yaml'))
    expect(readFileSync(file('into.yaml'), 'utf8')).toBe(TEMPLATE)
    const changed = out.replace('"VisibilityTimeout": 60', '"VisibilityTimeout": 90')
    const to = file('out.yaml')
    expect(
      (await stackboard('export', file('changed.awsdiagram', changed), '--into', file('into.yaml'), '-o', to)).code,
    ).toBe(0)
    expect(readFileSync(to, 'utf8')).toBe(TEMPLATE.replace('60', '90'))
    expect(readFileSync(file('into.yaml'), 'utf8')).toBe(TEMPLATE)
  })
})

describe('diff', () => {
  it('lists what differs with exit code 1, and marks what is replaced', async () => {
    const before = file('before.yaml', TEMPLATE)
    const other = TEMPLATE.replace('VisibilityTimeout: 60', 'QueueName: x').concat(
      '  Topic: { Type: AWS::SNS::Topic }\n',
    )
    expect(await stackboard('diff', before, before)).toEqual({ code: 0, out: '', err: '' })
    const { code, out } = await stackboard('diff', before, file('after.yaml', other))
    expect(code).toBe(1)
    expect(out).toContain(
      '~ resource Orders (AWS::SQS::Queue): VisibilityTimeout, QueueName  (replaced by CloudFormation: QueueName)',
    )
    expect(out).toContain('+ resource Topic (AWS::SNS::Topic)')
  })
})
