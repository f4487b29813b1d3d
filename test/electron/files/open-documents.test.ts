import { expect, test } from 'vitest'
import { createOpenDocuments } from '../../../electron/files/open-documents'

function documents(platform: NodeJS.Platform = 'linux') {
  let last = 0
  return createOpenDocuments(() => `handle-${++last}`, platform)
}

const file = { owner: 1, kind: 'diagram' as const, path: '/a/x', realPath: '/a/x', fingerprint: 'f' }

test('a file opened again in its window keeps its handle', () => {
  const open = documents()
  expect(open.open(file)?.handle).toBe('handle-1')
  expect(open.open({ ...file, path: '/link', fingerprint: 'g' })).toMatchObject({
    handle: 'handle-1',
    fingerprint: 'g',
  })
  expect(open.all()).toHaveLength(1)
})

test('a second window does not get a file that is open, until it is closed', () => {
  const open = documents()
  const first = open.open(file)
  expect(open.open({ ...file, owner: 2 })).toBeUndefined()
  expect(open.ownerOf('/a/x')).toBe(1)
  open.close(first?.handle ?? '', 1)
  expect(open.open({ ...file, owner: 2 })).toBeDefined()
})

test('a handle is good in its own window only', () => {
  const open = documents()
  const handle = open.open(file)?.handle ?? ''
  expect(open.find(handle, 2)).toBeUndefined()
  open.close(handle, 2)
  expect(open.find(handle, 1)).toBeDefined()
  open.closeAllOf(1)
  expect(open.find(handle, 1)).toBeUndefined()
})

test.each([
  ['win32', 1],
  ['darwin', 1],
  ['linux', undefined],
] as const)('on %s another spelling of a path belongs to window %s', (platform, owner) => {
  const open = documents(platform)
  open.open({ ...file, realPath: '/A/Caf\u00e9' })
  expect(open.ownerOf('/a/cafe\u0301')).toBe(owner)
})
