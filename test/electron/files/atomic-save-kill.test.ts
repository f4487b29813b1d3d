import { linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type SaveRequest, saveFile } from '../../../electron/files/atomic-save'
import { fingerprintOf } from '../../../electron/files/fingerprint'
import { realSaveTools } from '../../../electron/files/save-tools'
import { faultyTools, systemError } from './faulty-disk'
import { killDuringSaves } from './kill-during-saves'
import { scratchFolder } from './scratch-folder'

const at = scratchFolder()
const oldText = 'old '.repeat(1000)
const newText = 'new, and longer '.repeat(1000)

function requestFor(path: string, more: Partial<SaveRequest> = {}): SaveRequest {
  const expected = fingerprintOf(Buffer.from(oldText))
  return { path, bytes: Buffer.from(newText), expected, makeLinkTarget: false, keepCopy: copyKept, ...more }
}

function oldFile(): string {
  writeFileSync(at('a.awsdiagram'), oldText)
  return at('a.awsdiagram')
}

async function copyKept() {
  return async () => undefined
}

/** The process dies at a step: it and all later ones do not happen. */
function diesAt(step: number) {
  return faultyTools((_step, _target, index) => {
    if (index >= step) throw systemError('KILLED')
  })
}

/** Steps of an undisturbed save. */
async function countSteps(request: SaveRequest): Promise<number> {
  let steps = 0
  const tools = faultyTools((_step, _target, index) => {
    steps = index + 1
  })
  expect(await saveFile(tools, request)).toMatchObject({ value: { outcome: 'saved' } })
  return steps
}

describe('a kill at any step', () => {
  test('leaves the whole old or the whole new file, and the next save works', async () => {
    const steps = await countSteps(requestFor(oldFile()))
    expect(steps).toBeGreaterThan(12)
    const seen = new Set<string>()
    for (let step = 0; step < steps; step += 1) {
      const path = oldFile()
      await saveFile(diesAt(step), requestFor(path))
      const now = readFileSync(path, 'utf8')
      expect([oldText, newText]).toContain(now)
      seen.add(now)
      expect(await saveFile(realSaveTools, requestFor(path, { expected: 'anything' }))).toMatchObject({ ok: true })
    }
    expect(seen.size).toBe(2)
  })

  test('in place leaves a whole file, or a whole copy of the new text', async () => {
    const fresh = () => {
      const path = oldFile()
      linkSync(path, at('other'))
      return path
    }
    const steps = await countSteps(requestFor(fresh()))
    for (let step = 0; step < steps; step += 1) {
      unlinkSync(at('other'))
      const path = fresh()
      let copy = ''
      const keepCopy = async (bytes: Uint8Array) => {
        copy = Buffer.from(bytes).toString()
        return async () => {
          copy = ''
        }
      }
      await saveFile(diesAt(step), requestFor(path, { keepCopy }))
      const whole = [oldText, newText].includes(readFileSync(path, 'utf8'))
      expect(whole || copy === newText).toBe(true)
    }
  })

  test('of a real process, at many moments, leaves a whole file', { timeout: 60_000 }, async () => {
    const path = at('busy.awsdiagram')
    const found = await killDuringSaves(path, [5, 9, 14, 20, 27, 35, 44, 54])
    expect(found).toHaveLength(8)
    for (const text of found) expect(new Set(text).size === 1 && text.length % 100_000 === 0).toBe(true)
  })
})
