const urls = import.meta.glob<string>(['../../assets/icons/*.svg', '../../assets/icons/own/*.svg'], {
  query: '?url',
  import: 'default',
  eager: true,
})
const texts = import.meta.glob<string>(['../../assets/icons/*.svg', '../../assets/icons/own/*.svg'], {
  query: '?raw',
  import: 'default',
})

/** Whether an icon is ours: one colour, drawn in the text's colour. */
export function isOwnIcon(name: string): boolean {
  return name.startsWith('own/')
}

/** The address of an icon; undefined: there is none of that name. */
export function iconUrl(name: string): string | undefined {
  return urls[`../../assets/icons/${name}.svg`]
}

/** The SVG text of an icon, for pictures; undefined: there is none of that name. */
export async function iconText(name: string): Promise<string | undefined> {
  return texts[`../../assets/icons/${name}.svg`]?.()
}
