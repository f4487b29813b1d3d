import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type GeneratedFiles, produceFolder } from './generated-folder'

const packageFolder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/inter/package.json'))
const weights = ['400Regular', '500Medium', '600SemiBold', '700Bold']

const files: GeneratedFiles = new Map([['OFL.txt', await readFile(join(packageFolder, 'LICENSE_FONT'))]])
for (const weight of weights) {
  const font = await readFile(join(packageFolder, weight, `Inter_${weight}.ttf`))
  files.set(`Inter-${weight.slice(3)}.ttf`, font)
}
const latin = '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'
// The same typeface, small enough to be put into every exported SVG.
files.set('Inter-latin.woff2', await readFile(createRequire(import.meta.url).resolve(latin)))
await produceFolder('assets/fonts', files)
