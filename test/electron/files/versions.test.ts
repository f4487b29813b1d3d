import { mkdirSync, readdirSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { realSaveTools } from '../../../electron/files/save-tools'
import { createVersions, keepGoneFor, mostFiles, mostVersions } from '../../../electron/files/versions'
import { faultyTools, systemError } from './faulty-disk'
import { scratchFolder } from './scratch-folder'

const at = scratchFolder()
const path = '/home/a/orders.awsdiagram'
const bytes = (text: string) => Buffer.from(text)

async function textsOf(versions: ReturnType<typeof createVersions>, file = path): Promise<string[]> {
  const listed = await versions.list(file)
  return Promise.all(listed.map(async ({ id }) => Buffer.from((await versions.read(file, id)).bytes).toString()))
}

test('states come back newest first, each with its time and size', async () => {
  const versions = createVersions({ ...realSaveTools, now: () => 1_700_000_000_000 }, at('versions'))
  await versions.keep(path, bytes('one'))
  await versions.keep(path, bytes('two, longer'))
  expect(await textsOf(versions)).toEqual(['two, longer', 'one'])
  expect(await versions.list(path)).toMatchObject([
    { savedAt: 1_700_000_000_001, size: 11 },
    { savedAt: 1_700_000_000_000, size: 3 },
  ])
})

test('the last twenty states stay', async () => {
  const versions = createVersions(realSaveTools, at('versions'))
  for (let turn = 1; turn <= mostVersions + 5; turn += 1) await versions.keep(path, bytes(`state ${turn}`))
  const texts = await textsOf(versions)
  expect(texts).toHaveLength(20)
  expect([texts[0], texts.at(-1)]).toEqual(['state 25', 'state 6'])
})

test('the same state twice in a row is one, and files do not share theirs', async () => {
  const versions = createVersions(realSaveTools, at('versions'))
  for (const text of ['a', 'a', 'b', 'a']) await versions.keep(path, bytes(text))
  await versions.keep('/home/a/other.awsdiagram', bytes('other'))
  expect(await textsOf(versions)).toEqual(['a', 'b', 'a'])
  expect(await textsOf(versions, '/home/a/other.awsdiagram')).toEqual(['other'])
})

test('a damaged state is told from a whole one, and no id leads out of the folder', async () => {
  const versions = createVersions(realSaveTools, at('versions'))
  await versions.keep(path, bytes('whole'))
  const [folder = ''] = readdirSync(at('versions'))
  const [name = ''] = readdirSync(at('versions', folder)).filter((each) => each.endsWith('.version'))
  writeFileSync(join(at('versions', folder), name), 'changed')
  const [{ id } = { id: '' }] = await versions.list(path)
  await expect(versions.read(path, id)).rejects.toMatchObject({ failure: { code: 'damaged' } })
  await expect(versions.read(path, '../../../etc/passwd')).rejects.toMatchObject({ failure: { code: 'not-found' } })
})

test('a full disk costs the version and nothing else', async () => {
  const full = faultyTools((step) => {
    if (step === 'write the rest') throw systemError('ENOSPC')
  })
  await createVersions(realSaveTools, at('versions')).keep(path, bytes('before'))
  await createVersions(full, at('versions')).keep(path, bytes('after'))
  expect(await textsOf(createVersions(realSaveTools, at('versions')))).toEqual(['before'])
})

describe('sweeping', () => {
  const begin = 1_700_000_000_000

  /** States of three files, of which the second is gone; each kept at `begin`. */
  async function keepThree() {
    const files = ['there', 'gone', 'there-too'].map((name) => at(`${name}.awsdiagram`))
    const versions = createVersions({ ...realSaveTools, now: () => begin }, at('versions'))
    for (const file of files) {
      writeFileSync(file, 'text')
      await versions.keep(file, bytes(`state of ${file}`))
    }
    unlinkSync(files[1] ?? '')
    return files
  }

  const statesAt = async (files: readonly string[], now: number) => {
    const versions = createVersions({ ...realSaveTools, now: () => now }, at('versions'))
    await versions.sweep()
    return Promise.all(files.map(async (file) => (await versions.list(file)).length))
  }

  test('states of a file that is gone go two months after the last of them, all others stay', async () => {
    const files = await keepThree()
    expect(await statesAt(files, begin + keepGoneFor)).toEqual([1, 1, 1])
    expect(await statesAt(files, begin + keepGoneFor + 1)).toEqual([1, 0, 1])
    expect(readdirSync(at('versions'))).toHaveLength(2)
  })

  test('of too many files those saved last keep their states', async () => {
    const files = await keepThree()
    for (let i = 0; i < mostFiles - 1; i += 1) {
      mkdirSync(at('versions', `f${i}`))
      writeFileSync(at('versions', `f${i}`, `${begin + 5}-1-${'0'.repeat(64)}.version`), 'x')
    }
    const states = await statesAt(files, begin + 10)
    expect(states.reduce((sum, count) => sum + count)).toBe(1)
    expect(readdirSync(at('versions'))).toHaveLength(mostFiles)
  })

  test('what is not ours is left alone', async () => {
    const files = await keepThree()
    const [folder = ''] = readdirSync(at('versions'))
    for (const name of readdirSync(at('versions'))) writeFileSync(at('versions', name, 'notes.txt'), 'mine')
    await statesAt(files, begin + keepGoneFor + 1)
    expect(readdirSync(at('versions'))).toHaveLength(3)
    expect(readdirSync(at('versions', folder))).toContain('notes.txt')
  })
})
