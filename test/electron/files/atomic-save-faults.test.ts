import { linkSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
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

const copyKept = async () => async () => undefined

describe('where no rename can work', () => {
  test.each(['EACCES', 'EROFS', 'ENAMETOOLONG'])('a folder that answers %s: written in place', async (code) => {
    const path = oldFile()
    const tools = faultyTools((step, target) => {
      if (step === 'open' && basename(target).startsWith('.~sb')) throw systemError(code)
    })
    expect(await saveFile(tools, requestFor(path, { keepCopy: copyKept }))).toMatchObject({
      value: { outcome: 'saved' },
    })
    expect(readFileSync(path, 'utf8')).toBe(newText)
  })

  test('another device: written in place, without the temporary file', async () => {
    const path = oldFile()
    const tools = faultyTools((step) => {
      if (step === 'rename') throw systemError('EXDEV')
    })
    expect(await saveFile(tools, requestFor(path, { keepCopy: copyKept }))).toMatchObject({
      value: { outcome: 'saved' },
    })
    expect(readFileSync(path, 'utf8')).toBe(newText)
    expect(readdirSync(at())).toEqual(['a.awsdiagram'])
  })

  test('a shorter text leaves nothing of the longer one', async () => {
    const path = oldFile()
    linkSync(path, at('other'))
    await saveFile(realSaveTools, requestFor(path, { bytes: Buffer.from('short'), keepCopy: copyKept }))
    expect(readFileSync(path, 'utf8')).toBe('short')
  })

  test('no copy, no writing', async () => {
    const path = oldFile()
    linkSync(path, at('other'))
    const keepCopy = async () => {
      throw systemError('ENOSPC')
    }
    expect(await saveFile(realSaveTools, requestFor(path, { keepCopy }))).toMatchObject({
      ok: false,
      error: { code: 'disk-full' },
    })
    expect(readFileSync(path, 'utf8')).toBe(oldText)
  })

  test('a full disk half-way puts the old bytes back', async () => {
    const path = oldFile()
    linkSync(path, at('other'))
    let failures = 0
    const tools = faultyTools((step) => {
      if (step === 'write the rest' && failures++ === 0) throw systemError('ENOSPC')
    })
    expect(await saveFile(tools, requestFor(path, { keepCopy: copyKept }))).toMatchObject({ ok: false })
    expect(readFileSync(path, 'utf8')).toBe(oldText)
  })
})

describe('errors of the disk', () => {
  test.each([
    ['write the rest', 'ENOSPC', 'disk-full'],
    ['write', 'EDQUOT', 'disk-full'],
    ['sync', 'EIO', 'input-output'],
    ['fstat', 'EIO', 'input-output'],
    ['close', 'EIO', 'input-output'],
    ['rename', 'EIO', 'input-output'],
  ])('%s answering %s fails, the old file whole and alone', async (failing, code, expected) => {
    const path = oldFile()
    const tools = faultyTools((step, target) => {
      const ours = basename(target).startsWith('.~sb')
      if (step === failing && ours) throw systemError(code)
    })
    const saved = await saveFile(tools, requestFor(path))
    expect(saved).toMatchObject({ ok: false, error: { code: expected } })
    expect(readFileSync(path, 'utf8')).toBe(oldText)
    expect(readdirSync(at())).toEqual(['a.awsdiagram'])
  })

  test('a failed sync is not tried again', async () => {
    const path = oldFile()
    let syncs = 0
    const tools = faultyTools((step) => {
      if (step === 'sync' && ++syncs === 1) throw systemError('EIO')
    })
    expect((await saveFile(tools, requestFor(path))).ok).toBe(false)
    expect(syncs).toBe(1)
  })

  test('an error after the rename is saved, but not for certain', async () => {
    const path = oldFile()
    const tools = faultyTools((step, target) => {
      if (step === 'sync' && target === at()) throw systemError('EIO')
    })
    expect(await saveFile(tools, requestFor(path))).toMatchObject({
      value: { outcome: 'saved-durability-uncertain', cause: 'the disk reported an error' },
    })
    expect(readFileSync(path, 'utf8')).toBe(newText)
  })

  test('on Windows a file that is held for a moment is tried again, with pauses that grow', async () => {
    const path = oldFile()
    const pauses: number[] = []
    let renames = 0
    const fault = (step: string) => {
      if (step === 'rename' && ++renames <= 3) throw systemError('EBUSY')
    }
    const tools = faultyTools(fault, {
      platform: 'win32',
      sleep: async (milliseconds) => {
        pauses.push(milliseconds)
      },
    })
    expect(await saveFile(tools, requestFor(path))).toMatchObject({ value: { outcome: 'saved' } })
    expect(pauses).toEqual([20, 40, 80])
  })
})
