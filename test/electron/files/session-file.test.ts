import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { realSaveTools } from '../../../electron/files/save-tools'
import { createSessionFile, onScreen } from '../../../electron/files/session-file'
import { scratchFolder } from './scratch-folder'

const at = scratchFolder()
const place = { x: 10, y: 20, width: 1200, height: 800, maximized: false }
const screens = [
  { x: 0, y: 0, width: 1920, height: 1080 },
  { x: 1920, y: 0, width: 1280, height: 1024 },
]

test('windows come back with their places and files', async () => {
  const file = createSessionFile(realSaveTools, at('session.json'))
  const session = { windows: [{ place, file: '/home/a/orders.awsdiagram' }, { place: { ...place, maximized: true } }] }
  await file.write(session)
  expect(await createSessionFile(realSaveTools, at('session.json')).read()).toEqual(session)
})

test('a session that is absent or damaged has no windows', async () => {
  expect(await createSessionFile(realSaveTools, at('none.json')).read()).toEqual({ windows: [] })
  writeFileSync(at('bad.json'), '{"windows": [{"place": {"width": -5}}]}')
  expect(await createSessionFile(realSaveTools, at('bad.json')).read()).toEqual({ windows: [] })
})

test('a window stays where it was, unless that screen is gone', () => {
  expect(onScreen(place, screens)).toEqual(place)
  expect(onScreen({ ...place, x: 2000 }, screens)).toEqual({ ...place, x: 2000 })
  const { x: _x, y: _y, ...size } = place
  expect(onScreen({ ...place, x: 2000 }, screens.slice(0, 1))).toEqual(size)
  expect(onScreen({ ...place, y: -500 }, screens)).toEqual(size)
})
