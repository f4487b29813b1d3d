import { UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'

interface SectionProps {
  readonly title: string
  /** Beside the title; absent: nothing. */
  readonly count?: number
  /** Whether it starts open where the reader has not said otherwise. */
  readonly open?: boolean
  readonly children: ReactNode
}

// What a reader opened or closed stays so for the next thing selected.
const chosen = new Map<string, boolean>()

/** A part of the inspector that can be closed. */
export function Section({ title, count, open = false, children }: SectionProps) {
  const [said, setSaid] = useState(chosen.get(title))
  const isOpen = said ?? open
  const id = useId()
  const toggle = () => {
    chosen.set(title, !isOpen)
    setSaid(!isOpen)
  }
  return (
    <section className="section">
      <h2>
        <UnstyledButton className="section-head" aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
          <IconChevronRight size={14} className={isOpen ? 'turned' : ''} aria-hidden />
          {title}
          {count !== undefined && count > 0 && <span className="section-count">{count}</span>}
        </UnstyledButton>
      </h2>
      <div id={id} className="section-body" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  )
}
