const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

const MAC: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Delete: '⌫', Plus: '+', Minus: '−' }
const OTHERS: Readonly<Record<string, string>> = { Mod: 'Ctrl', Delete: 'Del', Plus: '+', Minus: '−' }

/** A shortcut as people on this system read it: ⇧⌘Z or Ctrl+Shift+Z. Empty where there is none. */
export function shortcutText(shortcut: string | undefined): string {
  if (!shortcut) return ''
  const parts = shortcut.split('+')
  return isMac ? parts.map((part) => MAC[part] ?? part).join('') : parts.map((part) => OTHERS[part] ?? part).join('+')
}

/** Whether a key press is the shortcut. */
export function isShortcut(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.split('+')
  const key = parts.at(-1) ?? ''
  const mod = isMac ? event.metaKey : event.ctrlKey
  const other = isMac ? event.ctrlKey : event.metaKey
  const shiftMatters = key !== '?' && key !== 'Plus'
  return (
    !other &&
    mod === parts.includes('Mod') &&
    event.altKey === parts.includes('Alt') &&
    (!shiftMatters || event.shiftKey === parts.includes('Shift')) &&
    isKey(event, key)
  )
}

function isKey(event: KeyboardEvent, key: string): boolean {
  if (key === 'Plus') return event.key === '+' || event.key === '='
  if (key === 'Minus') return event.key === '-' || event.key === '_'
  // With Alt held, the key's own letter may come out as another sign.
  return event.key.toLowerCase() === key.toLowerCase() || event.code === `Key${key}` || event.code === `Digit${key}`
}
