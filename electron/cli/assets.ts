import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type NamespaceAsset,
  namespaceFileName,
  type SpecificationIndex,
} from '../../shared/catalogue/specification/asset'
import { createSpecification, type Specification } from '../../shared/catalogue/specification/specification'

/** The folder of assets: found by walking up from this file, which lies elsewhere once it is built. */
const folder = findFolder(dirname(fileURLToPath(import.meta.url)))

function findFolder(from: string): string {
  const here = join(from, 'assets')
  if (existsSync(join(here, 'specification', 'index.json'))) return here
  const above = dirname(from)
  if (above === from) throw new Error('The assets of Stackboard are missing')
  return findFolder(above)
}

/** The names of the samples. */
export async function sampleNames(): Promise<string[]> {
  const files = await readdir(join(folder, 'samples'))
  return files.flatMap((file) => (file.endsWith('.awsdiagram') ? [file.slice(0, -'.awsdiagram'.length)] : [])).sort()
}

/** The text of a sample. */
export function readSample(name: string): Promise<string> {
  return readFile(join(folder, 'samples', `${name}.awsdiagram`), 'utf8')
}

/** The SVG text of an icon; undefined: there is none of that name. */
export async function readIcon(name: string): Promise<string | undefined> {
  return readFile(join(folder, 'icons', `${name}.svg`), 'utf8').catch(() => undefined)
}

/** The typeface as a data URL, to be put into an SVG. */
export async function fontUrl(): Promise<string> {
  return `data:font/woff2;base64,${await readFile(join(folder, 'fonts', 'Inter-latin.woff2'), 'base64')}`
}

/** The two fonts of a PDF. */
export async function pdfFonts(): Promise<{ regular: Uint8Array; semibold: Uint8Array }> {
  const read = (weight: string) => readFile(join(folder, 'fonts', `Inter-${weight}.ttf`))
  return { regular: await read('Regular'), semibold: await read('SemiBold') }
}

/** The files of the typeface pictures are drawn with. */
export function fontFiles(): string[] {
  return ['Regular', 'Medium', 'SemiBold', 'Bold'].map((weight) =>
    outsideArchive(join(folder, 'fonts', `Inter-${weight}.ttf`)),
  )
}

/** The path of a file of the packaged app beside its archive: native code cannot read within. Other paths stay as they are. */
export function outsideArchive(path: string): string {
  return path.replace(/([\\/])app\.asar(?=[\\/])/, '$1app.asar.unpacked')
}

/** The specification, with all it knows of these types. */
export async function readSpecification(types: Iterable<string>): Promise<Specification> {
  const read = async (file: string) =>
    JSON.parse(await readFile(join(folder, 'specification', file), 'utf8')) as unknown
  const specification = createSpecification((await read('index.json')) as SpecificationIndex)
  for (const namespace of specification.missingNamespaces(types)) {
    specification.add(namespace, (await read(namespaceFileName(namespace))) as NamespaceAsset)
  }
  return specification
}

/** How many resource types the specification knows. */
export async function typeCount(): Promise<number> {
  const index = JSON.parse(await readFile(join(folder, 'specification', 'index.json'), 'utf8')) as SpecificationIndex
  return Object.values(index).reduce((count, { types }) => count + Object.keys(types).length, 0)
}
