import { basename, dirname, relative, sep } from 'node:path'

/** File name and folder to show; the home folder is written `~`. */
export function displayPath(path: string, home: string): { name: string; folder: string } {
  const folder = dirname(path)
  const below = relative(home, folder)
  const inHome = below === '' || (!below.startsWith('..') && below !== folder)
  return { name: basename(path), folder: inHome ? ['~', below].filter(Boolean).join(sep) : folder }
}
