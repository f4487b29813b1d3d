import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findProgram } from '../../electron/git/find-program'
import { createGit } from '../../electron/git/git'
import { createHandlers } from '../../electron/handlers'
import { calls } from '../../shared/bridge/calls'
import { fakeWorkbench } from './fake-workbench'
import { scratchFolder } from './files/scratch-folder'

const at = scratchFolder()
const installed = createGit(process.env.PATH ?? '', process.platform)
const LARGEST = 1_000_000

function git(...args: string[]): void {
  const who = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', '-c', 'commit.gpgsign=false']
  execFileSync('git', [...who, ...args], { cwd: at('repository'), stdio: 'pipe' })
}

/** A repository in which a file with an awkward name was committed twice. */
function repository(name = ':(top) *.awsdiagram'): string {
  mkdirSync(at('repository', 'inner'), { recursive: true })
  const file = at('repository', 'inner', name)
  git('init', '--quiet')
  for (const text of ['first', 'second']) {
    writeFileSync(file, text)
    git('add', '--all')
    git('commit', '--quiet', '--message', `The ${text} state`)
  }
  writeFileSync(at('repository', 'other.txt'), 'x')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'Something else')
  return file
}

describe('revisions', () => {
  test('are the commits that touched the file, newest first, whatever its name', async () => {
    const file = repository()
    const reply = await installed.revisions(file, 10)
    if (reply.outcome !== 'listed') throw new Error(reply.outcome)
    expect(reply.revisions.map(({ author, subject }) => [author, subject])).toEqual([
      ['Ann', 'The second state'],
      ['Ann', 'The first state'],
    ])
    const texts = reply.revisions.map(async ({ id }) => Buffer.from(await installed.read(file, id, LARGEST)).toString())
    expect(await Promise.all(texts)).toEqual(['second', 'first'])
    expect(await installed.revisions(file, 1)).toMatchObject({ revisions: [{ subject: 'The second state' }] })
  })

  test('say plainly when there is no git, no repository, or no commit with the file', async () => {
    const file = repository()
    expect(await createGit(at('nowhere'), process.platform).revisions(file, 10)).toEqual({ outcome: 'no-git' })
    writeFileSync(at('alone.awsdiagram'), 'x')
    expect(await installed.revisions(at('alone.awsdiagram'), 10)).toEqual({ outcome: 'no-repository' })
    writeFileSync(at('repository', 'new.awsdiagram'), 'x')
    expect(await installed.revisions(at('repository', 'new.awsdiagram'), 10)).toEqual({ outcome: 'never-committed' })
    await expect(installed.read(file, '0'.repeat(40), LARGEST)).rejects.toMatchObject({
      failure: { code: 'not-found' },
    })
  })

  test('too large to open are refused', async () => {
    const file = repository()
    const reply = await installed.revisions(file, 1)
    const id = reply.outcome === 'listed' ? (reply.revisions[0]?.id ?? '') : ''
    await expect(installed.read(file, id, 3)).rejects.toMatchObject({ failure: { code: 'not-found' } })
  })

  test('a repository’s own settings run no program', async () => {
    const file = repository('a.awsdiagram')
    const ran = at('ran')
    const script = at('script.sh')
    writeFileSync(script, `#!/bin/sh\necho "$0 $*" >> '${ran}'\ncat\n`)
    chmodSync(script, 0o755)
    for (const setting of [
      'core.fsmonitor',
      'core.pager',
      'pager.log',
      'diff.external',
      'diff.d.textconv',
      'gpg.program',
    ]) {
      git('config', setting, script)
    }
    git('config', 'alias.log', `!${script}`)
    git('config', 'log.showSignature', 'true')
    writeFileSync(at('repository', '.gitattributes'), '*.awsdiagram diff=d\n')
    const reply = await installed.revisions(file, 10)
    const id = reply.outcome === 'listed' ? (reply.revisions[0]?.id ?? '') : ''
    expect(Buffer.from(await installed.read(file, id, LARGEST)).toString()).toBe('second')
    expect(existsSync(ran) ? readFileSync(ran, 'utf8') : 'nothing ran').toBe('nothing ran')
  })

  test('are asked for by whole hashes only, of files that the window holds', async () => {
    const file = repository()
    const workbench = fakeWorkbench(at())
    const handlers = createHandlers(workbench)
    workbench.desktop.choices.push(file)
    const opened = await handlers.openByDialog({ kind: 'diagram' }, 1)
    const handle = opened.ok && opened.value.outcome === 'opened' ? opened.value.document.handle : ''
    const listed = await handlers.listRevisions({ handle }, 1)
    expect(listed).toMatchObject({ ok: true, value: { outcome: 'listed' } })
    expect(await handlers.listRevisions({ handle }, 2)).toMatchObject({ ok: false, error: { code: 'unknown-handle' } })
    for (const id of ['HEAD', '--output=/tmp/x', `${'a'.repeat(40)}:../x`, 'a'.repeat(39)]) {
      expect([id, calls.readRevision.schema.safeParse({ handle, id }).success]).toEqual([id, false])
    }
  })
})

test('a file to compare with is read and told by its name, but not opened', async () => {
  const workbench = fakeWorkbench(at())
  const handlers = createHandlers(workbench)
  writeFileSync(at('other.yaml'), 'Resources: {}\n')
  workbench.desktop.choices.push(at('other.yaml'))
  const value = { outcome: 'read', kind: 'template', name: 'other.yaml', text: 'Resources: {}\n' }
  expect(await handlers.readToCompare({}, 1)).toEqual({ ok: true, value })
  expect(await handlers.readToCompare({}, 1)).toEqual({ ok: true, value: { outcome: 'cancelled' } })
  workbench.desktop.choices.push(at('gone.yaml'))
  expect(await handlers.readToCompare({}, 1)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  expect(workbench.documents.all()).toEqual([])
})

test('a program is looked for in absolute folders only', async () => {
  mkdirSync(at('bin'))
  symlinkSync(process.execPath, at('bin', 'git'))
  mkdirSync(at('folder', 'git'), { recursive: true })
  const path = ['', '.', 'bin', at('folder'), at('bin')].join(delimiter)
  expect(await findProgram('git', path, 'linux')).toBe(at('bin', 'git'))
  expect(await findProgram('git', 'bin', 'linux')).toBeUndefined()
})
