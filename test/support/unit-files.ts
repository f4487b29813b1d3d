import { readdirSync, readFileSync, statSync } from 'node:fs'

const root = new URL('../../', import.meta.url)

/** The TypeScript files of a folder of the repository and of those in it, by path from the root, sorted. */
export function filesIn(folder: string, endings = /\.tsx?$/): string[] {
  const found = readdirSync(new URL(`${folder}/`, root)).flatMap((name) => {
    const path = `${folder}/${name}`
    if (statSync(new URL(path, root)).isDirectory()) return filesIn(path, endings)
    return endings.test(name) ? [path] : []
  })
  return found.sort()
}

/** The text of a file of the repository. */
export function textOf(path: string): string {
  return readFileSync(new URL(path, root), 'utf8')
}

/** A file's name without folder and ending. */
export function unitName(path: string): string {
  return (path.split('/').pop() ?? path).replace(/\.tsx?$/, '')
}

/** The name under which a unit's file exports it: `sqs-queue` → `sqsQueue`. */
export function exportNameOf(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}

/** Units as a registry's index file imports them, in the order of its list. */
export function listedIn(index: string): string[] {
  const list = /readonly \w+\[\] = \[([^\]]*)\]/.exec(textOf(index))?.[1] ?? ''
  return list.split(',').flatMap((name) => name.trim() || [])
}
