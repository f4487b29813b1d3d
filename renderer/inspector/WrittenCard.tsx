import { UnstyledButton } from '@mantine/core'
import { setView } from '../store/view-store'
import { linesText, type Written } from './written'

interface WrittenCardProps {
  readonly title: string
  readonly pieces: readonly Written[]
  /** What is said when there are none. */
  readonly nothing: string
}

/** What something wrote into the template; a click shows the lines. */
export function WrittenCard({ title, pieces, nothing }: WrittenCardProps) {
  return (
    <section className="written" aria-label={title}>
      <h2>{title}</h2>
      {pieces.length === 0 && <p className="muted">{nothing}</p>}
      <WrittenList pieces={pieces} />
    </section>
  )
}

/** The list alone. */
export function WrittenList({ pieces }: { readonly pieces: readonly Written[] }) {
  return (
    <ul className="written-list">
      {pieces.map((piece) => (
        <li key={`${piece.path.join('.')}|${piece.name}|${piece.what}`}>
          <UnstyledButton className="written-piece" onClick={() => showPath(piece)}>
            <code>{piece.name}</code>
            <span>{[piece.what, linesText(piece.lines)].filter(Boolean).join(' · ')}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}

function showPath({ path }: Written): void {
  setView({ shownPath: path, tab: 'template', panelOpen: true })
}
