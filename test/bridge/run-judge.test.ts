import { expect, test } from 'vitest'
import { type JudgeMessage, toJudgeFindings } from '../../shared/bridge/judge'
import { type JudgeEngine, runJudge } from '../../shared/bridge/run-judge'
import { readTemplate } from '../../shared/template/read-template'

function refuse(text: string): string | undefined {
  const reading = readTemplate(text)
  return reading.outcome === 'refused' ? reading.refusal.message : undefined
}

async function messagesOf(text: string, load: () => Promise<JudgeEngine>): Promise<JudgeMessage[]> {
  const messages: JudgeMessage[] = []
  await runJudge(text, { refuse, load, tell: (message) => messages.push(message) })
  return messages
}

const PLAIN = 'Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n'

test('the validator is started, looks and answers', async () => {
  const messages = await messagesOf(PLAIN, async () => (text) => ({
    diagnostics: [{ ruleId: 'E1', severity: 'ERROR', message: String(text.length) }],
    version: '2',
  }))
  expect(messages).toEqual([
    { stage: 'starting' },
    { stage: 'checking' },
    { done: { findings: [{ rule: 'E1', severity: 'error', message: String(PLAIN.length) }], version: '2' } },
  ])
})

test('aliases that fill memory never reach the validator', async () => {
  const levels = Array.from({ length: 9 }, (_, i) => {
    const inner = i === 0 ? '"x"' : `*a${i - 1}`
    return `  a${i}: &a${i} [${Array.from({ length: 9 }, () => inner).join(', ')}]`
  })
  const bomb = `Metadata:\n${levels.join('\n')}\n${PLAIN}`
  let loaded = false
  const messages = await messagesOf(bomb, async () => {
    loaded = true
    return () => ({ diagnostics: [], version: '' })
  })
  expect(loaded).toBe(false)
  expect(messages).toEqual([{ refused: expect.stringContaining('alias') }])
})

test('a validator that breaks is a refusal with its words', async () => {
  const messages = await messagesOf(PLAIN, async () => {
    throw new Error('out of memory')
  })
  expect(messages.at(-1)).toEqual({ refused: 'AWS’s validator failed: out of memory' })
})

test('findings: the gravest first, each once, without remarks on everything', () => {
  const raw = (ruleId: string, severity: string, startLine: number) => ({
    ruleId,
    severity,
    message: 'm',
    startLine,
    startColumn: 3,
    entity: { logicalId: 'Queue', entityType: 'Resource' },
    propertyPath: 'Properties.DelaySeconds',
  })
  const found = toJudgeFindings([
    raw('I9040', 'INFO', 1),
    raw('W1', 'WARN', 2),
    raw('F2', 'FATAL', 9),
    raw('E1', 'ERROR', 4),
    raw('E1', 'ERROR', 4),
  ])
  expect(found.map(({ rule, severity, line }) => [rule, severity, line])).toEqual([
    ['E1', 'error', 4],
    ['F2', 'error', 9],
    ['W1', 'warning', 2],
  ])
  expect(found[0]).toMatchObject({ resource: 'Queue', property: 'Properties.DelaySeconds', column: 3 })
  const [output] = toJudgeFindings([{ ...raw('F6', 'FATAL', 5), entity: { logicalId: 'Out', entityType: 'Output' } }])
  expect(output).toEqual({ rule: 'F6', severity: 'error', message: 'm', line: 5, column: 3 })
})
