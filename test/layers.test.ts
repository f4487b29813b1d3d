import { readdirSync, readFileSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { describe, expect, it } from 'vitest'
import { filesIn, textOf } from './support/unit-files'

/** For each folder of shared the folders it may import from, beside itself. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  template: [],
  diagram: ['template'],
  catalogue: ['diagram', 'template'],
  relations: ['diagram', 'template', 'catalogue'],
  drawing: ['diagram', 'template', 'catalogue', 'relations'],
  rules: ['diagram', 'template', 'catalogue', 'relations', 'drawing'],
  exporting: ['diagram', 'template', 'catalogue', 'relations', 'drawing'],
  importing: ['diagram', 'template', 'catalogue', 'relations', 'drawing'],
  layout: ['diagram', 'template', 'catalogue', 'relations', 'drawing'],
  file: ['diagram', 'template', 'catalogue', 'relations', 'drawing'],
  editor: [
    'diagram',
    'template',
    'catalogue',
    'relations',
    'drawing',
    'rules',
    'exporting',
    'importing',
    'layout',
    'file',
  ],
  bridge: [],
}

/** What only the surroundings know: clocks, chance, and the globals of Node and of browsers. */
const SURROUNDINGS =
  /\b(Date\.now|new Date\b|Math\.random|performance\.|crypto\.|process\.|window\.(?:add|on|host|open|inner)|document\.(?:body|create|query|getElement|cookie)|globalThis\.|navigator\.|localStorage|setTimeout|setInterval|require\()/

interface Import {
  readonly file: string
  readonly from: string
}

const IMPORT = /\b(?:import|export)\s[^'"`;]*?\bfrom\s*'([^']+)'|\bimport\s*\(?\s*'([^']+)'/g

function importsOf(file: string): Import[] {
  return [...textOf(file).matchAll(IMPORT)].map((match) => ({ file, from: match[1] ?? match[2] ?? '' }))
}

/** The path from the root that a relative import leads to. */
function targetOf({ file, from }: Import): string {
  const parts = file.split('/').slice(0, -1)
  for (const step of from.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.') parts.push(step)
  }
  return parts.join('/')
}

const isRelative = ({ from }: Import) => from.startsWith('.')
const shown = (each: Import) => `${each.file} imports ${each.from}`

function withoutTexts(code: string): string {
  return code.replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`/g,
    "''",
  )
}

describe('shared', () => {
  const files = filesIn('shared')
  const imports = files.flatMap(importsOf)

  it('has no folder without a layer', () => {
    const folders = readdirSync(new URL('../shared/', import.meta.url)).filter((name) => !name.includes('.'))
    expect(folders.filter((name) => !Object.hasOwn(LAYERS, name))).toEqual([])
  })

  it('imports only from the left', () => {
    const wrong = imports.filter(isRelative).filter((each) => {
      const [root, folder = ''] = targetOf(each).split('/')
      const own = each.file.split('/')[1] ?? ''
      if (root === 'assets') return own !== 'catalogue'
      return root !== 'shared' || (folder !== own && !LAYERS[own]?.includes(folder))
    })
    expect(wrong.map(shown)).toEqual([])
  })

  it('knows nothing of Node, React and Electron', () => {
    const foreign = new Set([...builtinModules, 'electron', 'react', 'react-dom', 'zustand'])
    const packages = imports.filter((each) => !isRelative(each))
    const wrong = packages.filter(
      ({ from }) => from.startsWith('node:') || from.startsWith('@mantine/') || foreign.has(from.split('/')[0] ?? ''),
    )
    expect(wrong.map(shown)).toEqual([])
  })

  it('asks neither clock nor chance nor its surroundings', () => {
    const asking = files.filter((file) => SURROUNDINGS.test(withoutTexts(textOf(file))))
    expect(asking.map((file) => `${file}: ${SURROUNDINGS.exec(withoutTexts(textOf(file)))?.[0]}`)).toEqual([])
  })

  it('has no import of an index but those of registries', () => {
    const indexes = files.filter((file) => file.endsWith('/index.ts'))
    expect(indexes.filter((file) => !/readonly \w+(<[^>]*>)?\[\]|MIGRATIONS/.test(textOf(file)))).toEqual([])
  })
})

describe('electron and renderer', () => {
  it('import shared, and never each other', () => {
    const wrong = ['electron', 'renderer'].flatMap((own) =>
      filesIn(own)
        .flatMap(importsOf)
        .filter(isRelative)
        .filter((each) => ![own, 'shared', 'assets', 'package.json'].includes(targetOf(each).split('/')[0] ?? '')),
    )
    expect(wrong.map(shown)).toEqual([])
  })

  it('keep apart the parts that need Electron and those that do not', () => {
    const plain = [...filesIn('electron/files'), ...filesIn('electron/cli')].flatMap(importsOf)
    expect(plain.filter(({ from }) => from === 'electron').map(shown)).toEqual([])
  })
})

describe('the repository', () => {
  const files = everyFile('')
  // What AWS says of its own services names other companies.
  const ofAws = ['assets/specification/', 'assets/icons/', 'scripts/icons/namespaces.ts']
  const ours = files.filter((file) => !ofAws.some((place) => file.startsWith(place)))

  it('names no package registry, so that everyone uses their own', () => {
    const hosts = [
      spelt('registry.npm', 'js'),
      spelt('registry.yarn', 'pkg'),
      spelt('npm.pkg.', 'github'),
      spelt('npm', 'mirror'),
    ]
    expect(ours.filter((file) => hosts.some((host) => textOf(file).includes(host)))).toEqual([])
  })

  it('names no folder of the machine it was written on', () => {
    const folders = /(^|[\s'"`(=:])\/(?:work|root)\//m
    expect(ours.filter((file) => folders.test(textOf(file)))).toEqual([])
  })

  it('speaks only of itself', () => {
    const words = [
      spelt('clau', 'de'),
      spelt('anthro', 'pic'),
      spelt('open', 'ai'),
      spelt('chat', 'gpt'),
      spelt('co', 'pilot'),
      spelt('ai-gene', 'rated'),
    ]
    const wrong = ours.filter((file) => words.some((word) => textOf(file).toLowerCase().includes(word)))
    expect(wrong).toEqual([])
  })

  it('leaves nothing for later', () => {
    const later = new RegExp(`\\b(${spelt('TO', 'DO')}|${spelt('FIX', 'ME')})\\b|${spelt('@ts-ig', 'nore')}`)
    const code = ours.filter((file) => /^(shared|electron|renderer|test|scripts)\/.*\.(ts|tsx|mjs|css)$/.test(file))
    expect(code.filter((file) => later.test(textOf(file)))).toEqual([])
    const skipped = /\b(it|test|describe)\.(skip|only)\(/
    expect(code.filter((file) => skipped.test(textOf(file)))).toEqual([])
  })
})

/** A word in pieces, so that this file does not hold it itself. */
function spelt(...pieces: readonly string[]): string {
  return pieces.join('')
}

/** The text files that belong to the repository. */
function everyFile(folder: string): string[] {
  const ignored = ['node_modules', 'out', 'dist', 'coverage', 'test-results', '.git']
  return readdirSync(new URL(`../${folder}`, import.meta.url)).flatMap((name) => {
    const path = `${folder}${name}`
    if (ignored.includes(name)) return []
    if (statSync(new URL(`../${path}`, import.meta.url)).isDirectory()) return everyFile(`${path}/`)
    return isText(path) ? [path] : []
  })
}

function isText(path: string): boolean {
  return !readFileSync(new URL(`../${path}`, import.meta.url))
    .subarray(0, 1000)
    .includes(0)
}
