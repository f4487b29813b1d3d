import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A package that is inside the app. */
export interface BundledPackage {
  readonly name: string
  readonly version: string
  /** The licence's short name, as the package says it. */
  readonly licence: string
  /** The licence's words. Absent: the package comes without them. */
  readonly text: string | undefined
}

const introduction = `# Notice

Stackboard itself is under the Apache License 2.0 (LICENSE). The packaged app contains the software below. Electron brings its
own licences and those of Chromium in files beside the program. What is said of the icons, the typeface and the resource
specification stands in assets/icons/NOTICE.md, assets/fonts/OFL.txt and assets/specification/NOTICE.md.

This page is written by scripts/build-notice.ts.
`

/** The words of a package's licence, without trailing space. Nothing: there is no such file. */
export function licenceTextIn(folder: string): string | undefined {
  const name = readdirSync(folder)
    .sort()
    .find((name) => /^(licen[cs]e|copying)([.-].*)?$/i.test(name))
  if (name === undefined) return undefined
  const lines = readFileSync(join(folder, name), 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
}

/** The whole notice: a list, then every licence once with the packages it covers. */
export function noticeOf(packages: readonly BundledPackage[]): string {
  const list = packages.map(({ name, version, licence }) => `- ${name} ${version}: ${licence}`)
  const byText = new Map<string, string[]>()
  for (const { name, text } of packages) {
    if (text !== undefined) byText.set(text, [...new Set([...(byText.get(text) ?? []), name])])
  }
  const texts = [...byText].map(([text, names]) => `## ${names.join(', ')}\n\n${indented(text)}\n`)
  return [introduction, '## What is in it\n', `${list.join('\n')}\n`, ...texts].join('\n')
}

/** As a block of code, so that nothing in it is taken for markup. */
function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n')
}
