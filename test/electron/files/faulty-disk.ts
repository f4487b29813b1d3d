import { type Disk, nodeDisk, type OpenFile } from '../../../electron/files/disk'
import { realSaveTools, type SaveTools } from '../../../electron/files/save-tools'

/** Decides about one step on the disk: return to let it happen, throw to make it fail. `target`: the path in question. */
export type Fault = (step: string, target: string, index: number) => void

/** Looks like a system error. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** A real disk on which every step is first put to `fault`. Writing is three steps: nothing, half, all. */
export function faultyDisk(fault: Fault): Disk {
  let index = 0
  const before = (step: string, target: string) => fault(step, target, index++)
  const step =
    <Args extends [string, ...unknown[]], Value>(name: string, run: (...args: Args) => Promise<Value>) =>
    async (...args: Args): Promise<Value> => {
      before(name, args[0])
      return run(...args)
    }
  return {
    lstat: step('lstat', nodeDisk.lstat),
    stat: step('stat', nodeDisk.stat),
    realpath: step('realpath', nodeDisk.realpath),
    readlink: step('readlink', nodeDisk.readlink),
    access: step('access', nodeDisk.access),
    rename: step('rename', nodeDisk.rename),
    unlink: step('unlink', nodeDisk.unlink),
    readdir: step('readdir', nodeDisk.readdir),
    mkdir: step('mkdir', nodeDisk.mkdir),
    rmdir: step('rmdir', nodeDisk.rmdir),
    open: async (path, flags, mode) => {
      before('open', path)
      return faultyFile(await nodeDisk.open(path, flags, mode), path, before)
    },
  }
}

function faultyFile(file: OpenFile, path: string, before: (step: string, target: string) => void): OpenFile {
  const at = <Value>(name: string, run: () => Promise<Value>) => {
    before(name, path)
    return run()
  }
  return {
    stat: async () => at('fstat', file.stat),
    read: async (buffer) => at('read', () => file.read(buffer)),
    write: async (bytes) => {
      before('write', path)
      const half = Math.floor(bytes.length / 2)
      await file.write(bytes.subarray(0, half))
      before('write the rest', path)
      await file.write(bytes.subarray(half))
    },
    truncate: async (length) => at('truncate', () => file.truncate(length)),
    chmod: async (mode) => at('chmod', () => file.chmod(mode)),
    chown: async (uid, gid) => at('chown', () => file.chown(uid, gid)),
    sync: async () => at('sync', file.sync),
    close: async () => {
      // The descriptor itself is always given back: a dead process holds none either.
      await file.close()
      before('close', path)
    },
  }
}

/** Saving on a faulty disk, without waiting. */
export function faultyTools(fault: Fault, others: Partial<SaveTools> = {}): SaveTools {
  return { ...realSaveTools, disk: faultyDisk(fault), sleep: async () => undefined, ...others }
}
