import { describe, expect, it } from 'vitest'
import { DEEPEST_TEMPLATE, LONGEST_TEMPLATE, MOST_ALIASES } from '../../shared/template/limits'
import { type ReadTemplate, readTemplate } from '../../shared/template/read-template'

function read(text: string): ReadTemplate {
  const reading = readTemplate(text)
  if (reading.outcome === 'refused') throw new Error(reading.refusal.message)
  return reading.read
}

function meaningOf(written: string): unknown {
  return (read(`Resources:\n  X: ${written}\n`).template.Resources as { X: unknown }).X
}

function refusalOf(text: string) {
  const reading = readTemplate(text)
  return reading.outcome === 'refused' ? reading.refusal : undefined
}

describe('plain words mean what a reader of YAML 1.1 takes them for', () => {
  it.each<[string, unknown]>([
    ['012345678901', '012345678901'],
    ['12345678901234567890123', '12345678901234567890123'],
    ['0777', 511],
    ['0x1F', 31],
    ['-0b11', -3],
    ['1:30', 90],
    ['1_000', 1000],
    ['1.10', 1.1],
    ['1e3', '1e3'],
    ['2010-09-09', '2010-09-09'],
    ['no', false],
    ['On', true],
    ['nO', 'nO'],
    ['y', 'y'],
    ['~', null],
    ['', null],
    ['.inf', '.inf'],
    ['"no"', 'no'],
    ["'0777'", '0777'],
    ['!!str 12', '12'],
    ['! 12', '12'],
  ])('%s', (written, value) => {
    expect(meaningOf(written)).toEqual(value)
  })
})

describe('short forms', () => {
  it.each<[string, unknown]>([
    ['!Ref A', { Ref: 'A' }],
    ['!Condition A', { Condition: 'A' }],
    ['!GetAtt A.B.C', { 'Fn::GetAtt': ['A', 'B.C'] }],
    ['!GetAtt [A, B]', { 'Fn::GetAtt': ['A', 'B'] }],
    ['{ "Fn::GetAtt": A.B }', { 'Fn::GetAtt': 'A.B' }],
    ['!Sub 12', { 'Fn::Sub': '12' }],
    ['!If [C, !Ref A, !Ref AWS::NoValue]', { 'Fn::If': ['C', { Ref: 'A' }, { Ref: 'AWS::NoValue' }] }],
    ['!Base64 { "Fn::Sub": x }', { 'Fn::Base64': { 'Fn::Sub': 'x' } }],
    ['!Mine::Own [1]', { 'tag:!Mine::Own': [1] }],
  ])('%s', (written, value) => {
    expect(meaningOf(written)).toEqual(value)
  })
})

describe('anchors and merge keys', () => {
  const text = 'Mappings: &m\n  a: 1\n  b: 2\nResources:\n  X:\n    <<: *m\n    b: 3\n    "<<": kept\n  Y: *m\n'

  it('are filled in, own keys first', () => {
    expect(read(text.replace('    "<<": kept\n', '')).template.Resources).toEqual({
      X: { a: 1, b: 3 },
      Y: { a: 1, b: 2 },
    })
  })

  it('that stand twice are refused, quoted or not', () => {
    expect(refusalOf(text)).toMatchObject({ code: 'duplicate-key', line: 8 })
  })
})

describe('JSON', () => {
  it('has its own words and keeps long numbers', () => {
    const { syntax, template } = read('{"Resources": {"A": 1e3, "B": 12345678901234567890, "C": "no"}}')
    expect(syntax).toBe('json')
    expect(template.Resources).toEqual({ A: 1000, B: '12345678901234567890', C: 'no' })
  })

  it('with keys of prototypes is inert', () => {
    const { template } = read('{"Resources": {"__proto__": {"Type": "x"}}}')
    expect(Object.keys(template.Resources as object)).toEqual(['__proto__'])
    expect(({} as { Type?: string }).Type).toBeUndefined()
  })
})

describe('refusals', () => {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
  for (let i = 1; i < 10; i += 1) {
    const [name, before] = ['abcdefghij'[i], 'abcdefghij'[i - 1]]
    bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`)
  }

  it.each<[string, string, object]>([
    ['empty', ' \n', { code: 'empty' }],
    ['comments only', '# nothing\n', { code: 'empty' }],
    ['a list', '- a\n', { code: 'not-an-object', message: expect.stringContaining('Resources') }],
    ['a word', 'hello', { code: 'not-an-object' }],
    [
      'a compose file',
      'services:\n  web: {}\n',
      { code: 'another-format', message: expect.stringContaining('compose') },
    ],
    [
      'a Kubernetes file',
      'apiVersion: v1\nkind: Pod\n',
      { code: 'another-format', message: expect.stringContaining('Kubernetes') },
    ],
    ['no resources', 'Parameters: {}\n', { code: 'no-resources' }],
    ['empty resources', 'Resources:\n', { code: 'no-resources' }],
    ['a zero byte', 'Resources: {}\n# \0\n', { code: 'nul', line: 2, column: 3 }],
    ['a tab', 'Resources:\n\tA: 1\n', { code: 'tab', line: 2 }],
    ['two documents', 'Resources: {}\n---\nResources: {}\n', { code: 'several-documents', line: 2 }],
    ['a doubled key', 'Resources:\n  A: 1\n  A: 2\n', { code: 'duplicate-key', line: 3, column: 3 }],
    ['a doubled key in JSON', '{"Resources": {\n"A": 1,\n"A": 2}}', { code: 'duplicate-key', line: 3 }],
    ['a complex key', '? [a]\n: 1\n', { code: 'complex-key', line: 1 }],
    ['cut JSON', '{"Resources": {"A": 1', { code: 'not-json', line: 1 }],
    ['an unclosed bracket', 'Resources: [a\n', { code: 'not-yaml' }],
    ['an alias inside itself', 'Resources: &a\n  X: *a\n', { code: 'alias-loop', line: 2 }],
    ['an alias of nothing', 'Resources: *a\n', { code: 'unknown-alias', line: 1 }],
    ['an alias bomb', `${bomb.join('\n')}\nResources: *j\n`, { code: 'too-many-values' }],
    [
      'many aliases',
      `a: &a 1\nResources: [${Array(MOST_ALIASES + 1)
        .fill('*a')
        .join(', ')}]`,
      { code: 'too-many-aliases' },
    ],
    ['10,000 brackets', '['.repeat(10_000), { code: 'too-deep' }],
    ['10,000 dashes', '- '.repeat(10_000), { code: 'too-deep' }],
    ['deep JSON', `${'{"a":'.repeat(1_000_000 / 6)}`, { code: 'too-deep' }],
    ['too long', `Resources: {} # ${'x'.repeat(LONGEST_TEMPLATE)}`, { code: 'too-large' }],
  ])('%s', (_name, text, refusal) => {
    const start = performance.now()
    expect(refusalOf(text)).toMatchObject(refusal)
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  it('leave alone what is just within the limits', () => {
    const deep = DEEPEST_TEMPLATE - 2
    expect(refusalOf(`Resources: {"a": ${'['.repeat(deep)}${']'.repeat(deep)}}`)).toBeUndefined()
    const long = `Resources: {} # ${'x'.repeat(LONGEST_TEMPLATE)}`
    expect(readTemplate(long, { evenIfLong: true }).outcome).toBe('read')
  })
})

describe('places', () => {
  const text =
    'Resources:\n  Q:\n    Type: A\n    DependsOn: [B, !Ref C]\n    Name: &n !Sub "x"\n    Empty:\n    Same: *n\n'
  const { locate } = read(text)
  const at = (...path: (string | number)[]) => {
    const range = locate(path)
    return range && text.slice(range.start, range.end)
  }

  it('are those of entries, items and what stands behind tags', () => {
    expect(at('Resources', 'Q', 'Type')).toBe('Type: A')
    expect(at('Resources', 'Q', 'DependsOn', 1)).toBe('!Ref C')
    expect(at('Resources', 'Q', 'Name', 'Fn::Sub')).toBe('Name: &n !Sub "x"')
    expect(at('Resources', 'Q', 'Empty')).toBe('Empty:')
    expect(at('Resources', 'Q', 'Same', 'Fn::Sub')).toBe('Same: *n')
    expect(at('Resources', 'R')).toBeUndefined()
  })
})

describe('notes', () => {
  it('say what is carried as it stands', () => {
    const { notes } = read(
      'Transform: AWS::Serverless-2016-10-31\nResources:\n  Fn::ForEach::T: [X, [a], {}]\n  M: { Type: Org::S3::MODULE }\n  A: !Odd x\n',
    )
    expect(notes.join(' ')).toMatch(/Serverless.*ForEach.*!Odd.*Modules/)
  })
})
