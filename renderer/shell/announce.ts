import { create } from 'zustand'

/** What the one live region says. */
export const useAnnounced = create<{ readonly text: string }>(() => ({ text: '' }))

/** What a message is about: of several on one matter in quick succession only the last is said. */
export type Topic = 'edit' | 'place' | 'problems' | 'document' | 'view'

const PAUSE_MS = 150
const waiting = new Map<Topic, string>()
let timer: ReturnType<typeof setTimeout> | undefined

/** Says something to those who listen instead of looking, once nothing more has come for a moment. */
export function announce(message: string, topic: Topic): void {
  waiting.delete(topic)
  waiting.set(topic, message)
  clearTimeout(timer)
  timer = setTimeout(say, PAUSE_MS)
}

function say(): void {
  const text = [...new Set(waiting.values())].join('. ')
  waiting.clear()
  // The same words again are read again only when the text is another.
  useAnnounced.setState((before) => ({ text: before.text === text ? `${text}\u00A0` : text }))
}
