import { expect, test } from 'vitest'
import { createCloseFlow } from '../../electron/close-flow'
import { findLaunchFile } from '../../electron/launch-file'
import { fakeWorkbench } from './fake-workbench'
import { scratchFolder } from './files/scratch-folder'

const at = scratchFolder()
const settle = () => new Promise((done) => setTimeout(done, 20))

function flowWith(answers: number[]) {
  const workbench = fakeWorkbench(at())
  workbench.desktop.answers.push(...answers)
  workbench.shown.set(1, { title: 'orders', edited: true })
  const destroyed: number[] = []
  let quits = 0
  const flow = createCloseFlow(
    workbench,
    (owner) => destroyed.push(owner),
    () => {
      quits += 1
    },
  )
  return { workbench, flow, destroyed, quits: () => quits }
}

test('a window without changes closes at once', () => {
  const { flow, workbench } = flowWith([])
  workbench.shown.set(1, { title: 'orders', edited: false })
  expect([flow.mayClose(1), flow.mayClose(99)]).toEqual([true, true])
  expect(workbench.desktop.asked).toEqual([])
})

test('asks once, however often the close box is clicked; Cancel keeps the window', async () => {
  const { flow, workbench, destroyed } = flowWith([2])
  expect([flow.mayClose(1), flow.mayClose(1)]).toEqual([false, false])
  await settle()
  expect(workbench.desktop.asked).toHaveLength(1)
  expect(destroyed).toEqual([])
})

test('Don’t save drops the window’s recovery copies and closes', async () => {
  const { flow, workbench, destroyed } = flowWith([1])
  const about = { documentId: 'document-1', kind: 'diagram' as const, name: 'orders', writtenAt: 1 }
  await workbench.recovery.write(about, Buffer.from('x'))
  workbench.edited.set('document-1', 1)
  flow.mayClose(1)
  await settle()
  expect(destroyed).toEqual([1])
  expect(await workbench.recovery.list()).toEqual([])
})

test('Save leaves closing to the page', async () => {
  const { flow, workbench, destroyed } = flowWith([0])
  flow.mayClose(1)
  await settle()
  expect(workbench.desktop.told).toContainEqual(['send', 1, 'closeRequested', {}])
  expect(destroyed).toEqual([])
  flow.close(1)
  expect(destroyed).toEqual([1])
})

test('quitting goes on after the window is closed, and ends with Cancel', async () => {
  const discards = flowWith([1])
  discards.flow.quitting()
  discards.flow.mayClose(1)
  await settle()
  expect(discards.quits()).toBe(1)
  const cancels = flowWith([2, 1])
  cancels.flow.quitting()
  cancels.flow.mayClose(1)
  await settle()
  cancels.flow.mayClose(1)
  await settle()
  expect([cancels.destroyed, cancels.quits()]).toEqual([[1], 0])
})

test('the launch file is found among options, packaged or not', () => {
  expect(findLaunchFile(['/usr/bin/app', '--flag', 'a.awsdiagram'], undefined, '/home/a')).toBe('/home/a/a.awsdiagram')
  expect(findLaunchFile(['/e', '-r', 'loader.js', '--x=1', '.', 'b.yaml'], '/p', '/p')).toBe('/p/b.yaml')
  expect(findLaunchFile(['/e', '.'], '/p', '/p')).toBeUndefined()
  expect(findLaunchFile(['/usr/bin/app'], undefined, '/')).toBeUndefined()
})
