import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkFile } from '../../../electron/files/check-file'
import { decodeText } from '../../../electron/files/decode-text'
import { nodeDisk } from '../../../electron/files/disk'
import { FileFailure } from '../../../electron/files/file-failure'
import { fingerprintOf } from '../../../electron/files/fingerprint'
import { readWholeFile } from '../../../electron/files/read-file'
import { faultyDisk } from './faulty-disk'
import { scratchFolder } from './scratch-folder'

const at = scratchFolder()

test('reads through links, and says where they lead', async () => {
  writeFileSync(at('real'), 'text')
  symlinkSync('real', at('link'))
  const read = await readWholeFile(nodeDisk, at('link'), 100)
  expect(Buffer.from(read.bytes).toString()).toBe('text')
  expect(read.realPath).toBe(at('real'))
})

test('reads an empty file', async () => {
  writeFileSync(at('empty'), '')
  expect((await readWholeFile(nodeDisk, at('empty'), 100)).bytes).toHaveLength(0)
})

test('a file of 600 MB is refused by its size, without reading it', async () => {
  writeFileSync(at('huge'), '')
  truncateSync(at('huge'), 600 * 1024 * 1024)
  let reads = 0
  const disk = faultyDisk((step) => {
    if (step === 'read') reads += 1
  })
  await expect(readWholeFile(disk, at('huge'), 1000)).rejects.toThrow('“huge” is too large: 600 MB')
  expect(reads).toBe(0)
})

test('a file that grows while it is read stops at the limit', async () => {
  writeFileSync(at('grows'), 'x')
  const disk = faultyDisk((step) => {
    if (step === 'read') writeFileSync(at('grows'), 'x'.repeat(2000))
  })
  await expect(readWholeFile(disk, at('grows'), 1000)).rejects.toThrow('too large')
})

test('a folder, a pipe and a missing file are refused without waiting', async () => {
  mkdirSync(at('folder'))
  execFileSync('mkfifo', [at('pipe')])
  await expect(readWholeFile(nodeDisk, at('folder'), 100)).rejects.toThrow('a folder')
  await expect(readWholeFile(nodeDisk, at('pipe'), 100)).rejects.toThrow('a named pipe')
  await expect(readWholeFile(nodeDisk, at('missing'), 100)).rejects.toThrow('no longer there')
})

test('a pipe put in place of the file after the first look does not hang', async () => {
  writeFileSync(at('file'), 'text')
  const disk = faultyDisk((step) => {
    if (step === 'open') execFileSync('sh', ['-c', 'rm "$0" && mkfifo "$0"', at('file')])
  })
  await expect(readWholeFile(disk, at('file'), 100)).rejects.toThrow('a named pipe')
})

test('text is UTF-8; a byte order mark is left out, other encodings are named', () => {
  expect(decodeText(Buffer.from('\ufeffä'), '/x/a')).toBe('ä')
  const failure = (bytes: Buffer) => {
    try {
      decodeText(bytes, '/x/a.awsdiagram')
    } catch (error) {
      return error instanceof FileFailure ? error.failure : error
    }
    return undefined
  }
  expect(failure(Buffer.from('\ufeffab', 'utf16le'))).toMatchObject({
    code: 'bad-encoding',
    message: '“a.awsdiagram” is not UTF-8 text; it looks like UTF-16.',
  })
  expect(failure(Buffer.from([0x61, 0x0a, 0x62, 0xff]))).toMatchObject({ line: 2, column: 2 })
})

test('a file is the same as long as its bytes are', async () => {
  writeFileSync(at('file'), 'text')
  const read = fingerprintOf(Buffer.from('text'))
  expect(await checkFile(nodeDisk, at('file'), read, 100)).toEqual({ state: 'same' })
  writeFileSync(at('file'), 'other')
  expect(await checkFile(nodeDisk, at('file'), read, 100)).toMatchObject({ state: 'changed', disk: { size: 5 } })
  expect(await checkFile(nodeDisk, at('gone'), read, 100)).toEqual({ state: 'vanished' })
  expect(await checkFile(nodeDisk, at('gone', 'too'), read, 100)).toEqual({ state: 'vanished' })
  expect(await checkFile(nodeDisk, at(), read, 100)).toMatchObject({ state: 'unreadable' })
})
