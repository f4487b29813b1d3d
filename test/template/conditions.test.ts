import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDeployed } from '../../shared/template/as-deployed'
import { conditionSettings } from '../../shared/template/condition-settings'
import { type Chosen, type DecidingSections, deploymentOf } from '../../shared/template/conditions'
import type { Json } from '../../shared/template/json'

const SECTIONS: DecidingSections = {
  parameters: {
    Stage: { Type: 'String', AllowedValues: ['dev', 'prod'], Default: 'dev' },
    Owner: { Type: 'String' },
    Zones: { Type: 'CommaDelimitedList', Default: 'a, b' },
    Size: { Type: 'Number', Default: 3 },
  },
  mappings: { Sizes: { dev: { Memory: 128 }, prod: { Memory: 1024 } } },
  conditions: {
    IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] },
    IsDev: { 'Fn::Not': [{ Condition: 'IsProd' }] },
    IsMine: { 'Fn::Equals': [{ Ref: 'Owner' }, 'me'] },
    Both: { 'Fn::And': [{ Condition: 'IsProd' }, { Condition: 'IsMine' }] },
    Either: { 'Fn::Or': [{ Condition: 'IsProd' }, { Condition: 'IsMine' }] },
    Loop: { 'Fn::Not': [{ Condition: 'Loop' }] },
    Large: { 'Fn::Equals': [{ 'Fn::FindInMap': ['Sizes', { Ref: 'Stage' }, 'Memory'] }, 1024] },
    Here: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-central-1'] },
    ZoneA: { 'Fn::Equals': [{ 'Fn::Select': ['0', { Ref: 'Zones' }] }, 'a'] },
    Joined: { 'Fn::Equals': [{ 'Fn::Join': ['-', [{ Ref: 'Stage' }, { Ref: 'Size' }]] }, 'dev-3'] },
    Written: { 'Fn::Equals': [{ 'Fn::Sub': `\${Stage}/\${!x}` }, `dev/\${x}`] },
    Cut: { 'Fn::Equals': [{ 'Fn::Select': [1, { 'Fn::Split': ['-', 'a-b'] }] }, 'b'] },
  },
}

function truths(chosen: Chosen, ...names: string[]) {
  const deployment = deploymentOf(SECTIONS, chosen)
  return names.map((name) => deployment.truthOf(name))
}

describe('conditions', () => {
  it('follow the values, and defaults where none is chosen', () => {
    expect(truths({}, 'IsProd', 'IsDev')).toEqual([false, true])
    expect(truths({ Stage: 'prod' }, 'IsProd', 'IsDev')).toEqual([true, false])
    expect(truths({}, 'ZoneA', 'Joined', 'Written', 'Cut')).toEqual([true, true, true, true])
  })

  it('are not known where a value is not, unless the rest decides', () => {
    expect(truths({}, 'IsMine', 'Both', 'Either')).toEqual([undefined, false, undefined])
    expect(truths({ Stage: 'prod' }, 'IsMine', 'Both', 'Either')).toEqual([undefined, undefined, true])
    expect(truths({ Owner: 'me', Stage: 'prod' }, 'IsMine', 'Both', 'Either')).toEqual([true, true, true])
  })

  it('look up mappings and pseudo parameters', () => {
    expect(truths({ Stage: 'prod' }, 'Large', 'Here')).toEqual([true, undefined])
    expect(truths({ 'AWS::Region': 'eu-central-1' }, 'Large', 'Here')).toEqual([false, true])
    expect(truths({ Stage: 'staging' }, 'Large')).toEqual([undefined])
  })

  it('that are not there, ask for themselves or are malformed are not known', () => {
    const odd = { ...SECTIONS, conditions: { ...SECTIONS.conditions, Odd: { 'Fn::And': 'x' }, Text: 'maybe' } }
    const deployment = deploymentOf(odd, {})
    expect(['Loop', 'Missing', 'Odd', 'Text', '__proto__'].map((name) => deployment.truthOf(name))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('a value as deployed', () => {
  const prod = deploymentOf(SECTIONS, { Stage: 'prod' })

  it('has the chosen branch, the looked-up value and the parameter', () => {
    const value = {
      Memory: { 'Fn::FindInMap': ['Sizes', { Ref: 'Stage' }, 'Memory'] },
      Name: { 'Fn::Sub': `orders-\${Stage}` },
      Copies: { 'Fn::If': ['IsProd', 3, 1] },
      Debug: { 'Fn::If': ['IsDev', true, { Ref: 'AWS::NoValue' }] },
      List: [{ 'Fn::If': ['IsDev', 'x', { Ref: 'AWS::NoValue' }] }, 'y'],
    }
    expect(asDeployed(value, prod)).toEqual({ Memory: 1024, Name: 'orders-prod', Copies: 3, List: ['y'] })
  })

  it('keeps what is not known, and the very object where nothing changes', () => {
    const value: Json = {
      Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
      Tag: { 'Fn::If': ['IsMine', 'a', 'b'] },
      Url: { 'Fn::Sub': `\${Queue.Arn}` },
      Target: { Ref: 'Queue' },
    }
    expect(asDeployed(value, prod)).toBe(value)
  })
})

describe('settings', () => {
  it('are what conditions ask for, those with a list of values first', () => {
    const names = conditionSettings(SECTIONS).map(({ name }) => name)
    expect(names[0]).toBe('Stage')
    expect([...names].sort()).toEqual(['AWS::Region', 'Owner', 'Size', 'Stage', 'Zones'])
    expect(conditionSettings(SECTIONS)[0]).toEqual({ name: 'Stage', choices: ['dev', 'prod'], initial: 'dev' })
    expect(conditionSettings({ parameters: SECTIONS.parameters ?? {} })).toEqual([])
  })
})

const NAMES = ['A', 'B', 'C'] as const
const { formula } = fc.letrec<{ formula: Json }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...NAMES).map((name) => ({ 'Fn::Equals': [{ Ref: name }, 'yes'] })),
    tie('formula').map((inner) => ({ 'Fn::Not': [inner] })),
    fc.array(tie('formula'), { minLength: 2, maxLength: 3 }).map((all) => ({ 'Fn::And': all })),
    fc.array(tie('formula'), { minLength: 2, maxLength: 3 }).map((all) => ({ 'Fn::Or': all })),
  ),
}))

it('what is said with some values holds whatever the others are', () => {
  const answers = fc.record(Object.fromEntries(NAMES.map((name) => [name, fc.constantFrom('yes', 'no')])))
  const parameters = Object.fromEntries(NAMES.map((name) => [name, { Type: 'String' }]))
  fc.assert(
    fc.property(formula, answers, fc.subarray([...NAMES]), (condition, all, told) => {
      const sections = { parameters, conditions: { X: condition } }
      const some = Object.fromEntries(told.map((name) => [name, all[name] ?? '']))
      const partly = deploymentOf(sections, some).truthOf('X')
      const wholly = deploymentOf(sections, all as Chosen).truthOf('X')
      expect(wholly).not.toBeUndefined()
      if (partly !== undefined) expect(partly).toBe(wholly)
    }),
  )
})
