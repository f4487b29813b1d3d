import { expect, test } from 'vitest'
import { outsideArchive } from '../../electron/cli/assets'
import { findCommandLine } from '../../electron/cli/find-command-line'
import { VERB_NAMES } from '../../electron/cli/verb-names'
import { VERBS } from '../../electron/cli/verbs'

test('the names that the app looks for are those of the verbs', () => {
  expect(VERB_NAMES).toEqual(VERBS.map(({ name }) => name))
})

test('a verb, or a question about the program, belongs to the command line', () => {
  const packaged = (...args: string[]) => findCommandLine(['/opt/app', ...args], undefined, '/home/a')
  expect(packaged('export', 'a.awsdiagram', '-o', 'b.yaml')).toEqual(['export', 'a.awsdiagram', '-o', 'b.yaml'])
  expect(packaged('--no-sandbox', 'render', 'a.awsdiagram')).toEqual(['render', 'a.awsdiagram'])
  expect(packaged('--help')).toEqual(['--help'])
  expect(findCommandLine(['/e', '/p', 'diff', 'a', 'b'], '/p', '/p')).toEqual(['diff', 'a', 'b'])
})

test('no argument, a file, or switches alone open a window', () => {
  for (const args of [[], ['a.awsdiagram'], ['./export'], ['--x=export'], ['a.awsdiagram', '--help']]) {
    expect([args, findCommandLine(['/opt/app', ...args], undefined, '/home/a')]).toEqual([args, undefined])
  }
})

test('what native code reads lies beside the archive of the packaged app', () => {
  expect(outsideArchive('/o/resources/app.asar/assets/f.ttf')).toBe('/o/resources/app.asar.unpacked/assets/f.ttf')
  expect(outsideArchive('C:\\o\\app.asar\\f.ttf')).toBe('C:\\o\\app.asar.unpacked\\f.ttf')
  expect(outsideArchive('/home/app.asars/f.ttf')).toBe('/home/app.asars/f.ttf')
})
