import { useEffect } from 'react'
import { COMMANDS } from '../../shared/editor/commands'
import { createHost } from '../host/create-host'
import { runCommand } from './run-command'
import { isShortcut } from './shortcut-text'

/** Lets every command be run by its shortcut. While someone types, only shortcuts with a modifier that text does not need count. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const command = COMMANDS.find(({ shortcut, otherShortcut }) =>
        [shortcut, otherShortcut].some((each) => each !== undefined && isShortcut(event, each)),
      )
      if (!command || (isTyping(event.target) && belongsToText(event))) return
      if (isInDialog(event.target) || isControl(event)) return
      event.preventDefault()
      runCommand(command.id)
    }
    window.addEventListener('keydown', onKeyDown)
    const stop = createHost().on('menuCommand', ({ id }) => runCommand(id))
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      stop()
    }
  }, [])
}

const TEXT_KEYS = new Set(['a', 'c', 'v', 'x', 'z', 'y'])

function belongsToText(event: KeyboardEvent): boolean {
  const mod = event.ctrlKey || event.metaKey
  return !mod || TEXT_KEYS.has(event.key.toLowerCase())
}

function isTyping(target: EventTarget | null): boolean {
  // Switches and choices are inputs as well, but nobody types there.
  if (target instanceof HTMLInputElement && /^(radio|checkbox|button|range|color)$/.test(target.type)) return false
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

// Enter and letters on a focused button or menu entry are the button's.
function isControl(event: KeyboardEvent): boolean {
  const target = event.target
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey
  return (
    plain &&
    event.key === 'Enter' &&
    target instanceof HTMLElement &&
    target.closest('button, a, [role="menuitem"], [role="option"], [role="tab"], [role="treeitem"]') !== null
  )
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"]') !== null
}
