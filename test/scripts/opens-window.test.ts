import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { VERBS } from '../../electron/cli/verbs'
import { opensWindow } from '../../scripts/opens-window.mjs'

test('a file and no verb opens the window', () => {
  for (const file of ['orders.awsdiagram', '../a b.AWSDIAGRAM', '/x/template.yaml', 'stack.json']) {
    expect([file, opensWindow([file])]).toEqual([file, true])
  }
})

test('verbs, options and anything more than one file go to the command line', () => {
  for (const { name } of VERBS) expect(opensWindow([name])).toBe(false)
  for (const args of [[], ['--help'], ['export', 'a.awsdiagram'], ['--x.json'], ['a.awsdiagram', 'b.awsdiagram']]) {
    expect([args, opensWindow(args)]).toEqual([args, false])
  }
})

test('the command line itself still answers to verbs', () => {
  const script = resolve(import.meta.dirname, '../../scripts/stackboard.mjs')
  const { status, stdout } = spawnSync(process.execPath, [script, '--help'], { encoding: 'utf8' })
  expect([status, stdout.includes('Usage: stackboard')]).toEqual([0, true])
})
