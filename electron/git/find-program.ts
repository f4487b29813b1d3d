import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { delimiter, isAbsolute, join } from 'node:path'

/**
 * Where a program lies among the folders of PATH. Only absolute folders count: a program in the folder one happens to be in,
 * which Windows would take first, is not the user's. Nothing: it is not installed.
 */
export async function findProgram(name: string, path: string, platform: NodeJS.Platform): Promise<string | undefined> {
  const file = platform === 'win32' ? `${name}.exe` : name
  for (const folder of path.split(delimiter).filter(isAbsolute)) {
    const program = join(folder, file)
    if (await isProgram(program)) return program
  }
  return undefined
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
