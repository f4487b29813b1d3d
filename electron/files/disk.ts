import type { BigIntStats } from 'node:fs'
import { constants } from 'node:fs'
import * as promises from 'node:fs/promises'

/** What the file code needs of an open file. */
export interface OpenFile {
  stat(): Promise<BigIntStats>
  /** Reads up to `buffer.length` bytes from the current place; answers how many came. */
  read(buffer: Uint8Array): Promise<number>
  /** Writes all bytes at the current place; never fewer without an error. */
  write(bytes: Uint8Array): Promise<void>
  truncate(length: number): Promise<void>
  chmod(mode: number): Promise<void>
  chown(uid: number, gid: number): Promise<void>
  sync(): Promise<void>
  close(): Promise<void>
}

/** What the file code needs of a file system. Tests put faults into it. */
export interface Disk {
  lstat(path: string): Promise<BigIntStats>
  stat(path: string): Promise<BigIntStats>
  realpath(path: string): Promise<string>
  readlink(path: string): Promise<string>
  access(path: string, mode: number): Promise<void>
  open(path: string, flags: string | number, mode?: number): Promise<OpenFile>
  rename(from: string, to: string): Promise<void>
  unlink(path: string): Promise<void>
  readdir(path: string): Promise<string[]>
  mkdir(path: string): Promise<void>
  /** Removes an empty folder. */
  rmdir(path: string): Promise<void>
}

/** The real file system. */
export const nodeDisk: Disk = {
  lstat: (path) => promises.lstat(path, { bigint: true }),
  stat: (path) => promises.stat(path, { bigint: true }),
  realpath: (path) => promises.realpath(path),
  readlink: (path) => promises.readlink(path),
  access: (path, mode) => promises.access(path, mode),
  open: async (path, flags, mode) => openFile(await promises.open(path, flags, mode)),
  rename: (from, to) => promises.rename(from, to),
  unlink: (path) => promises.unlink(path),
  readdir: (path) => promises.readdir(path),
  mkdir: async (path) => {
    await promises.mkdir(path, { recursive: true })
  },
  rmdir: (path) => promises.rmdir(path),
}

/** Opening to read without waiting for a writer, should the path have become a named pipe. */
export const readWithoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

function openFile(handle: promises.FileHandle): OpenFile {
  return {
    stat: () => handle.stat({ bigint: true }),
    read: async (buffer) => (await handle.read(buffer, 0, buffer.length, null)).bytesRead,
    // Not `handle.write`: it may write fewer bytes than given and still succeed, on a full disk above all.
    write: (bytes) => handle.writeFile(bytes),
    truncate: (length) => handle.truncate(length),
    chmod: (mode) => handle.chmod(mode),
    chown: (uid, gid) => handle.chown(uid, gid),
    sync: () => handle.sync(),
    close: () => handle.close(),
  }
}
