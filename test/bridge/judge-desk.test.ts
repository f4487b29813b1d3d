import { expect, test } from 'vitest'
import { createJudgeDesk } from '../../shared/bridge/judge-desk'
import { type ScriptedRun, scriptedRun } from '../support/scripted-run'

const done = { done: { findings: [], version: '1' } }

/** A desk whose runs and clock the test holds. */
function prepareDesk() {
  const runs: ScriptedRun[] = []
  const waiting: (() => void)[] = []
  const desk = createJudgeDesk({
    start: () => {
      const run = scriptedRun()
      runs.push(run)
      return run
    },
    limitMs: 5000,
    later: (run) => {
      waiting.push(run)
      return () => void waiting.splice(waiting.indexOf(run), 1)
    },
  })
  return { desk, runs, waiting, stages: [] as string[] }
}

test('a check tells its stages and its findings, and its process is ended', async () => {
  const { desk, runs, waiting, stages } = prepareDesk()
  const reply = desk.judge(1, 'text', (stage) => stages.push(stage))
  expect(runs[0]?.sent).toEqual(['text'])
  runs[0]?.say({ stage: 'starting' })
  runs[0]?.say({ stage: 'checking' })
  runs[0]?.say(done)
  expect(await reply).toEqual({ ok: true, value: { outcome: 'judged', findings: [], version: '1' } })
  expect(stages).toEqual(['starting', 'checking'])
  expect([runs[0]?.ended, waiting]).toEqual([true, []])
})

test('a cancelled check ends its process and says no more', async () => {
  const { desk, runs, stages } = prepareDesk()
  const reply = desk.judge(1, 'text', (stage) => stages.push(stage))
  desk.cancel(2)
  expect(runs[0]?.ended).toBe(false)
  desk.cancel(1)
  runs[0]?.say({ stage: 'checking' })
  runs[0]?.say(done)
  expect(await reply).toEqual({ ok: true, value: { outcome: 'cancelled' } })
  expect([runs[0]?.ended, stages]).toEqual([true, []])
})

test('a second check of a window cancels its first, and not that of another window', async () => {
  const { desk, runs } = prepareDesk()
  const first = desk.judge(1, 'first', () => undefined)
  const other = desk.judge(2, 'other', () => undefined)
  const second = desk.judge(1, 'second', () => undefined)
  expect(await first).toMatchObject({ value: { outcome: 'cancelled' } })
  expect(runs.map(({ ended }) => ended)).toEqual([true, false, false])
  runs[1]?.say(done)
  runs[2]?.say(done)
  expect(await Promise.all([other, second])).toMatchObject([
    { value: { outcome: 'judged' } },
    { value: { outcome: 'judged' } },
  ])
})

test('a check that takes too long is killed', async () => {
  const { desk, runs, waiting } = prepareDesk()
  const reply = desk.judge(1, 'text', () => undefined)
  waiting[0]?.()
  expect(await reply).toEqual({ ok: true, value: { outcome: 'took-too-long', seconds: 5 } })
  expect(runs[0]?.ended).toBe(true)
})

test('a process that dies is a failure, and one that refuses says why', async () => {
  const { desk, runs } = prepareDesk()
  const dead = desk.judge(1, 'text', () => undefined)
  runs[0]?.die()
  expect(await dead).toMatchObject({ ok: false, error: { code: 'unexpected' } })
  const refused = desk.judge(1, 'text', () => undefined)
  runs[1]?.say({ refused: 'Too many aliases.' })
  expect(await refused).toEqual({ ok: false, error: { code: 'refused', message: 'Too many aliases.' } })
})
