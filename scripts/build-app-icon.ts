import { readFile, writeFile } from 'node:fs/promises'
import { Resvg } from '@resvg/resvg-js'

/** Draws `assets/app-icon.png`, from which the packager derives the icons of each system. */
const source = new URL('../assets/app-icon.svg', import.meta.url)
const picture = new Resvg(await readFile(source, 'utf8'), { fitTo: { mode: 'width', value: 1024 } }).render().asPng()
await writeFile(new URL('../assets/app-icon.png', import.meta.url), picture)
console.log(`assets/app-icon.png: ${picture.length} bytes`)
