import { useEffect } from 'react'
import { LEVELS } from '../../shared/catalogue/levels'
import { announcementOf } from '../../shared/editor/announcement'
import type { EditorState } from '../../shared/editor/state'
import type { Problem } from '../../shared/relations/cause'
import { useAnalysis } from '../store/analysis-store'
import { editorStore } from '../store/editor-store'
import { useView } from '../store/view-store'
import { announce } from './announce'

/** Follows diagram, problems and level, and says what happened to them. */
export function useAnnouncements(): void {
  useEffect(() => {
    const stops = [
      editorStore.subscribe(sayChange),
      useAnalysis.subscribe(({ problems }, before) => {
        if (problems !== before.problems) sayProblemsSoon()
      }),
      useView.subscribe(({ level }, before) => {
        if (level !== before.level) announce(`${LEVELS.find(({ id }) => id === level)?.label} level`, 'view')
      }),
    ]
    return () => {
      for (const stop of stops) stop()
      clearTimeout(timer)
    }
  }, [])
}

function sayChange(state: EditorState, before: EditorState): void {
  if (wasOpened(state, before)) {
    const { name, nodes, connections } = state.diagram
    announce(
      `Opened ${name}: ${counted(nodes.length, 'node')}, ${counted(connections.length, 'connection')}`,
      'document',
    )
    return
  }
  if (state.saved !== before.saved && state.saved === state.diagram) announce('Saved', 'document')
  const text = announcementOf(before, state)
  if (text !== undefined) announce(text, 'edit')
}

function wasOpened(state: EditorState, before: EditorState): boolean {
  const { past, future } = state.history
  return state.history !== before.history && past.length + future.length === 0
}

// Checking follows every key stroke; only what holds for a while is worth interrupting.
const CALM_MS = 1200
let timer: ReturnType<typeof setTimeout> | undefined
let said = problemText([])

function sayProblemsSoon(): void {
  clearTimeout(timer)
  timer = setTimeout(() => {
    const text = problemText(useAnalysis.getState().problems)
    if (text !== said) announce(text, 'problems')
    said = text
  }, CALM_MS)
}

function problemText(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.filter(({ severity }) => severity === 'warning').length
  if (errors + warnings === 0) return 'No problems'
  return [errors > 0 ? counted(errors, 'error') : '', warnings > 0 ? counted(warnings, 'warning') : '']
    .filter((text) => text !== '')
    .join(', ')
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
