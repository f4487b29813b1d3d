import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Files of a generated folder: path below the folder, with forward slashes → content. */
export type GeneratedFiles = Map<string, string | Uint8Array>

/**
 * Makes a folder of the project hold exactly these files; with `--check` on the command line it changes nothing, names
 * what differs and ends the process with code 1 if anything does.
 */
export async function produceFolder(folder: string, files: GeneratedFiles): Promise<void> {
  const root = fileURLToPath(new URL(`../${folder}`, import.meta.url))
  const differences = await differencesOf(root, files)
  if (process.argv.includes('--check')) {
    for (const line of differences) console.error(`${folder}/${line}`)
    console.log(differences.length === 0 ? `${folder} is up to date` : `${folder} is stale`)
    process.exitCode = differences.length === 0 ? 0 : 1
    return
  }
  await write(root, files)
  console.log(`${folder}: ${files.size} files, ${sizeOf(files)} bytes, ${differences.length} changed`)
}

async function differencesOf(root: string, files: GeneratedFiles): Promise<string[]> {
  const present = new Set(await filesBelow(root))
  const lines = [...present].filter((path) => !files.has(path)).map((path) => `${path} should not be there`)
  for (const [path, content] of files) {
    if (!present.has(path)) lines.push(`${path} is missing`)
    else if (!(await readFile(join(root, path))).equals(Buffer.from(content))) lines.push(`${path} differs`)
  }
  return lines.sort()
}

async function write(root: string, files: GeneratedFiles): Promise<void> {
  for (const path of await filesBelow(root)) if (!files.has(path)) await rm(join(root, path))
  for (const [path, content] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content)
  }
}

async function filesBelow(root: string): Promise<string[]> {
  await mkdir(root, { recursive: true })
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

function sizeOf(files: GeneratedFiles): number {
  return [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0)
}
