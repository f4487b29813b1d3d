import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type SaveRequest, saveFile } from '../../../electron/files/atomic-save'
import { fingerprintOf } from '../../../electron/files/fingerprint'
import { realSaveTools } from '../../../electron/files/save-tools'
import { faultyTools, systemError } from './faulty-disk'
import { scratchFolder } from './scratch-folder'

const at = scratchFolder()
const oldText = 'old '.repeat(1000)
const newText = 'new, and longer '.repeat(1000)

function requestFor(path: string, more: Partial<SaveRequest> = {}): SaveRequest {
  const expected = fingerprintOf(Buffer.from(oldText))
  const keepCopy = async () => {
    throw new Error('no copy expected')
  }
  return { path, bytes: Buffer.from(newText), expected, makeLinkTarget: false, keepCopy, ...more }
}

function oldFile(): string {
  writeFileSync(at('a.awsdiagram'), oldText)
  return at('a.awsdiagram')
}

describe('saving over the file that was read', () => {
  test('replaces it, answers its fingerprint, and leaves nothing else', async () => {
    const path = oldFile()
    const saved = await saveFile(realSaveTools, requestFor(path))
    const fingerprint = fingerprintOf(Buffer.from(newText))
    expect(saved).toMatchObject({ ok: true, value: { outcome: 'saved', version: { fingerprint, size: 16000 } } })
    expect(readFileSync(path, 'utf8')).toBe(newText)
    expect(readdirSync(at())).toEqual(['a.awsdiagram'])
  })

  test('keeps its mode', async () => {
    const path = oldFile()
    chmodSync(path, 0o640)
    await saveFile(realSaveTools, requestFor(path))
    expect(statSync(path).mode & 0o777).toBe(0o640)
  })

  test('sweeps temporary files of earlier saves, but only ours and only old ones', async () => {
    const path = oldFile()
    for (const name of ['.~sb-0123456789ab.tmp', '.~sb-ba9876543210.tmp', '.~sb-notours.tmp'])
      writeFileSync(at(name), '')
    utimesSync(at('.~sb-0123456789ab.tmp'), 1, 1)
    utimesSync(at('.~sb-notours.tmp'), 1, 1)
    await saveFile(realSaveTools, requestFor(path))
    expect(readdirSync(at()).sort()).toEqual(['.~sb-ba9876543210.tmp', '.~sb-notours.tmp', 'a.awsdiagram'])
  })

  test('can be done with a name of 255 bytes', async () => {
    const path = at(`${'x'.repeat(244)}.awsdiagram`)
    writeFileSync(path, oldText)
    expect(await saveFile(realSaveTools, requestFor(path))).toMatchObject({ ok: true, value: { outcome: 'saved' } })
  })
})

describe('a file that is not the one last read', () => {
  test('other bytes are a conflict, even with the same size and time', async () => {
    const path = oldFile()
    const { atime, mtime } = statSync(path)
    writeFileSync(path, oldText.replaceAll('old', 'odd'))
    utimesSync(path, atime, mtime)
    const saved = await saveFile(realSaveTools, requestFor(path))
    expect(saved).toMatchObject({ ok: true, value: { outcome: 'conflict', disk: { size: oldText.length } } })
    expect(readFileSync(path, 'utf8')).toContain('odd')
  })

  test('an older file put in its place is a conflict too', async () => {
    const path = oldFile()
    writeFileSync(path, 'an older version')
    utimesSync(path, 1000, 1000)
    expect(await saveFile(realSaveTools, requestFor(path))).toMatchObject({ value: { outcome: 'conflict' } })
  })

  test('a newer time over the same bytes is none', async () => {
    const path = oldFile()
    utimesSync(path, 2_000_000_000, 2_000_000_000)
    expect(await saveFile(realSaveTools, requestFor(path))).toMatchObject({ value: { outcome: 'saved' } })
  })

  test('a conflict can be overwritten with the version that was shown, and with no other', async () => {
    const path = oldFile()
    writeFileSync(path, 'theirs')
    const shown = fingerprintOf(Buffer.from('theirs'))
    writeFileSync(path, 'theirs again')
    expect(await saveFile(realSaveTools, requestFor(path, { expected: shown }))).toMatchObject({
      value: { outcome: 'conflict' },
    })
    writeFileSync(path, 'theirs')
    expect(await saveFile(realSaveTools, requestFor(path, { expected: shown }))).toMatchObject({
      value: { outcome: 'saved' },
    })
  })

  test('a change between the two looks is a conflict, and the change stays', async () => {
    const path = oldFile()
    const tools = faultyTools((step, target) => {
      if (step === 'sync' && target !== at()) writeFileSync(path, 'just now')
    })
    expect(await saveFile(tools, requestFor(path))).toMatchObject({ value: { outcome: 'conflict' } })
    expect(readFileSync(path, 'utf8')).toBe('just now')
    expect(readdirSync(at())).toEqual(['a.awsdiagram'])
  })

  test('a vanished file is reported, and made anew only when asked for', async () => {
    const path = oldFile()
    unlinkSync(path)
    expect(await saveFile(realSaveTools, requestFor(path))).toMatchObject({ value: { outcome: 'vanished' } })
    expect(readdirSync(at())).toEqual([])
    expect(await saveFile(realSaveTools, requestFor(path, { expected: 'absent' }))).toMatchObject({
      value: { outcome: 'saved' },
    })
    expect(readFileSync(path, 'utf8')).toBe(newText)
  })

  test('a file that appeared where none was is a conflict', async () => {
    const path = oldFile()
    expect(await saveFile(realSaveTools, requestFor(path, { expected: 'absent' }))).toMatchObject({
      value: { outcome: 'conflict' },
    })
  })
})

describe('links', () => {
  test('a link stays a link; its target is written', async () => {
    const path = oldFile()
    symlinkSync(path, at('link'))
    const saved = await saveFile(realSaveTools, requestFor(at('link')))
    expect(saved).toMatchObject({ value: { outcome: 'saved', realPath: path } })
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe(newText)
  })

  test('a link to nothing asks, then makes the target', async () => {
    symlinkSync('missing', at('link'))
    const asked = await saveFile(realSaveTools, requestFor(at('link'), { expected: 'anything' }))
    expect(asked).toMatchObject({ ok: true, value: { outcome: 'dangling-link' } })
    await saveFile(realSaveTools, requestFor(at('link'), { expected: 'anything', makeLinkTarget: true }))
    expect(readFileSync(at('missing'), 'utf8')).toBe(newText)
    expect(lstatSync(at('link')).isSymbolicLink()).toBe(true)
  })

  test('links in a circle fail', async () => {
    symlinkSync('b', at('a'))
    symlinkSync('a', at('b'))
    expect(await saveFile(realSaveTools, requestFor(at('a')))).toMatchObject({
      ok: false,
      error: { code: 'link-loop' },
    })
  })

  test('of a file with two names both keep the same content', async () => {
    const path = oldFile()
    linkSync(path, at('other'))
    let kept = ''
    let dropped = false
    const keepCopy = async (bytes: Uint8Array) => {
      kept = Buffer.from(bytes).toString()
      expect(readFileSync(path, 'utf8')).toBe(oldText)
      return async () => {
        dropped = readFileSync(path, 'utf8') === newText
      }
    }
    expect(await saveFile(realSaveTools, requestFor(path, { keepCopy }))).toMatchObject({ value: { outcome: 'saved' } })
    expect(readFileSync(at('other'), 'utf8')).toBe(newText)
    expect([kept === newText, dropped]).toEqual([true, true])
  })
})

describe('what is not a file to be written', () => {
  test('a folder, a named pipe and a device are refused by name, at once', async () => {
    mkdirSync(at('folder'))
    execFileSync('mkfifo', [at('pipe')])
    symlinkSync('/dev/zero', at('device'))
    for (const [name, word] of [
      ['folder', 'a folder'],
      ['pipe', 'a named pipe'],
      ['device', 'a device'],
    ] as const) {
      const saved = await saveFile(realSaveTools, requestFor(at(name), { expected: 'anything' }))
      expect(saved).toMatchObject({
        ok: false,
        error: { code: 'not-a-file', message: `“${name}” is ${word}, not a file.` },
      })
    }
  })

  test('a read-only file is not replaced, although its folder would let it', async () => {
    const path = oldFile()
    chmodSync(path, 0o444)
    expect(await saveFile(realSaveTools, requestFor(path))).toMatchObject({ value: { outcome: 'read-only' } })
    expect(readFileSync(path, 'utf8')).toBe(oldText)
  })

  test.each(['EACCES', 'EPERM', 'EROFS'])('%s on looking whether it can be written is read-only', async (code) => {
    const path = oldFile()
    const tools = faultyTools((step) => {
      if (step === 'access') throw systemError(code)
    })
    expect(await saveFile(tools, requestFor(path))).toMatchObject({ value: { outcome: 'read-only' } })
  })

  test('a folder that is gone fails with the name of the file', async () => {
    const saved = await saveFile(realSaveTools, requestFor(at('gone', 'a.awsdiagram'), { expected: 'anything' }))
    expect(saved).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(!saved.ok && saved.error.message).toContain('a.awsdiagram')
  })
})
