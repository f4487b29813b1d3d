import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { load } from 'js-yaml'

export const root = resolve(import.meta.dirname, '../..')

/** The parts of electron-builder.yml that tests look at. */
export interface PackageConfiguration {
  readonly files: readonly string[]
  readonly asar: boolean
  readonly asarUnpack: readonly string[]
  readonly publish: unknown
  readonly icon: string
  readonly electronFuses: Readonly<Record<string, boolean>>
  readonly fileAssociations: readonly { readonly ext: string }[]
  readonly win: { readonly target: readonly string[] }
  readonly mac: { readonly target: readonly { readonly target: string; readonly arch: readonly string[] }[] }
  readonly linux: { readonly target: readonly string[] }
}

export function readConfiguration(): PackageConfiguration {
  return load(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as PackageConfiguration
}

/** What one pattern of `files` means, as paths from the root: a file, or a folder and all below it. */
export function filesOf(pattern: string): string[] {
  const folder = pattern.replace(/\/\*\*$/, '')
  const path = join(root, folder)
  if (!existsSync(path)) return []
  if (folder === pattern) return statSync(path).isFile() ? [pattern] : []
  const entries = readdirSync(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}

/** Every file of ours that goes into the package: what the patterns take, less what those with `!` leave out. */
export function packagedFiles(): string[] {
  const { files } = readConfiguration()
  const left = files.filter((pattern) => pattern.startsWith('!')).map((pattern) => expressionOf(pattern.slice(1)))
  const taken = files.filter((pattern) => !pattern.startsWith('!')).flatMap(filesOf)
  return taken.filter((file) => !left.some((expression) => expression.test(file)))
}

function expressionOf(pattern: string): RegExp {
  const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll('**', '\0').replaceAll('*', '[^/]*').replaceAll('\0', '.*')}$`)
}

/** Lays out a folder that holds what the package holds, and no more. Packages of production are the ones installed here. */
export function layOutPackage(folder: string): void {
  for (const file of packagedFiles()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(join(root, file), join(folder, file))
  }
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object }
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  }
}
