import { UnstyledButton } from '@mantine/core'
import { useSessionStore } from '../session/session-store'
import { useAnalysis } from '../store/analysis-store'
import { useIsEdited } from '../store/draft-store'
import { useEditor } from '../store/editor-store'
import { setView, useView } from '../store/view-store'
import { useTheme } from './use-theme'
import { runWindowCommand } from './window-commands'

/** Problems, counts, snap, zoom, theme and whether all is saved. */
export function StatusBar() {
  const nodes = useEditor((state) => state.diagram.nodes.length)
  const connections = useEditor((state) => state.diagram.connections.length)
  const dirty = useIsEdited()
  const file = useSessionStore((session) => session.file !== undefined)
  const { snap, zoom } = useView()
  const theme = useTheme()
  return (
    <footer className="status-bar">
      <ProblemSummary />
      <span>
        {count(nodes, 'node')} · {count(connections, 'connection')}
      </span>
      <span className="status-space" />
      <span>{dirty ? 'Not saved' : file ? 'Saved' : ''}</span>
      <UnstyledButton onClick={() => setView({ snap: !snap })}>Snap {snap ? 'on' : 'off'}</UnstyledButton>
      <UnstyledButton onClick={() => runWindowCommand('zoom-fit')} title="Fit diagram">
        {Math.round(zoom * 100)} %
      </UnstyledButton>
      <UnstyledButton onClick={() => runWindowCommand('toggle-theme')}>
        {theme === 'dark' ? 'Dark' : 'Light'}
      </UnstyledButton>
    </footer>
  )
}

function ProblemSummary() {
  const problems = useAnalysis((analysis) => analysis.problems)
  const errors = problems.filter((problem) => problem.severity === 'error').length
  const warnings = problems.filter((problem) => problem.severity === 'warning').length
  const tone = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'fine'
  const text =
    errors + warnings === 0
      ? 'No problems'
      : [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')].filter(Boolean).join(', ')
  return (
    <UnstyledButton className="status-problems" onClick={() => runWindowCommand('show-problems')}>
      <span className={`dot ${tone}`} /> {text}
    </UnstyledButton>
  )
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
