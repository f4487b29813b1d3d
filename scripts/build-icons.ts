import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec'
import { type GeneratedFiles, produceFolder } from './generated-folder'
import { categoryIcons, groupIcons } from './icons/frame-icons'
import { iconNotice } from './icons/icon-notice'
import { namespacesByCategory } from './icons/namespaces'
import { ownIcons } from './icons/own-icons'
import { resourceIcons } from './icons/resource-icons'
import { serviceIcons } from './icons/service-icons'
import { drawnBesides, iconsByType } from './icons/types'

const packageFolder = dirname(createRequire(import.meta.url).resolve('aws-icons/package.json'))

/** Icon name → file below the package's `icons` folder. */
const sources = new Map<string, string>([
  ...Object.entries(serviceIcons).map(([name, file]) => [name, `architecture-service/${file}.svg`] as const),
  ...Object.entries(resourceIcons).map(([name, file]) => [name, `resource/${file}.svg`] as const),
  ...Object.entries(groupIcons).map(([name, file]) => [name, `architecture-group/${file}.svg`] as const),
  ...Object.entries(categoryIcons).map(([id, file]) => [`category-${id}`, `category/${file}.svg`] as const),
])

const spec = await loadAwsServiceSpec()
const types = [...spec.all('resource')].map((resource) => resource.cloudFormationType).sort()
const byType = iconMap(types)
refuseUnusedIcons(byType)
await produceFolder('assets/icons', await iconFiles(byType))

interface IconMap {
  categories: Record<string, string>
  namespaces: Record<string, string>
  types: Record<string, string>
}

function iconMap(allTypes: string[]): IconMap {
  const map: IconMap = { categories: {}, namespaces: { Custom: 'cloudformation' }, types: {} }
  for (const [category, namespaces] of Object.entries(namespacesByCategory))
    for (const [namespace, icon] of Object.entries(namespaces)) {
      map.categories[namespace] = category
      map.namespaces[namespace] = icon ?? `category-${category}`
    }
  for (const type of allTypes) {
    const icon = iconsByType[mostSpecificKey(type) ?? '']
    if (icon) map.types[type] = icon
    if (!(namespaceOf(type) in map.namespaces)) throw new Error(`No category is given for ${namespaceOf(type)}`)
  }
  return { categories: sorted(map.categories), namespaces: sorted(map.namespaces), types: sorted(map.types) }
}

function mostSpecificKey(type: string): string | undefined {
  return Object.keys(iconsByType)
    .filter((key) => patternOf(key).test(type))
    .sort((a, b) => b.length - a.length)[0]
}

function patternOf(key: string): RegExp {
  return new RegExp(`^${key.replaceAll('*', '.*')}$`)
}

function namespaceOf(type: string): string {
  return type.split('::').slice(0, 2).join('::')
}

function sorted(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function refuseUnusedIcons(map: IconMap): void {
  const used = new Set([...Object.values(map.namespaces), ...Object.values(map.types), ...drawnBesides])
  const unused = [...sources.keys()].filter((name) => !used.has(name) && !name.startsWith('category-'))
  const unknown = [...used].filter((name) => !sources.has(name) && !ownIcons[name.replace(/^own\//, '')])
  if (unused.length > 0) throw new Error(`Named but used nowhere: ${unused.join(', ')}`)
  if (unknown.length > 0) throw new Error(`Used but not named: ${unknown.join(', ')}`)
}

async function iconFiles(map: IconMap): Promise<GeneratedFiles> {
  const files: GeneratedFiles = new Map()
  for (const [name, file] of sources) files.set(`${name}.svg`, await readFile(join(packageFolder, 'icons', file)))
  for (const [name, text] of Object.entries(ownIcons)) files.set(`own/${name}.svg`, text)
  files.set('by-type.json', `${JSON.stringify(map, null, 1)}\n`)
  files.set('NOTICE.md', iconNotice)
  return files
}
