import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import { IconChevronRight, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { logicalIds } from '../../../shared/diagram/rename'
import { setSectionEntry } from '../../../shared/editor/commands/set-section-entry'
import type { Json } from '../../../shared/template/json'
import { run, useEditor } from '../../store/editor-store'
import { NameAdder } from '../NameAdder'
import { Section } from '../Section'
import { refuseEntryName } from '../template-entries'

type SectionName = 'parameters' | 'outputs' | 'conditions' | 'mappings'

interface EntriesSectionProps {
  readonly section: SectionName
  readonly title: string
  /** "parameter": for the field that adds one. */
  readonly noun: string
  /** What a new entry begins as. */
  readonly fresh: Json
  /** An entry in a few words, for its closed row. */
  summary(value: Json): string
  /** The form of one entry. */
  children(name: string, value: Json, set: (value: Json) => void): ReactNode
}

/** A section of the template as a list of entries that open, with a field to add one. */
export function EntriesSection({ section, title, noun, fresh, summary, children }: EntriesSectionProps) {
  const entries = Object.entries(useEditor((state) => state.diagram.template[section]) ?? {})
  const diagram = useEditor((state) => state.diagram)
  const [open, setOpen] = useState<string>()
  const set = (name: string, value: Json | undefined) => run(setSectionEntry, { section, name, value })
  const taken = () => {
    const names = new Set(entries.map(([name]) => name))
    return section === 'parameters' ? new Set([...names, ...logicalIds(diagram)]) : names
  }
  return (
    <Section title={title} count={entries.length} open={entries.length > 0}>
      <ul className="entries">
        {entries.map(([name, value]) => (
          <li key={name} className={open === name ? 'entry open' : 'entry'}>
            <div className="entry-head">
              <UnstyledButton
                className="entry-toggle"
                aria-expanded={open === name}
                onClick={() => setOpen(open === name ? undefined : name)}
              >
                <IconChevronRight size={13} className={open === name ? 'turned' : ''} aria-hidden />
                <code>{name}</code>
                <span className="muted">{summary(value)}</span>
              </UnstyledButton>
              <Tooltip label="Remove">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={20}
                  aria-label={`Remove ${name}`}
                  onClick={() => set(name, undefined)}
                >
                  <IconTrash size={13} />
                </ActionIcon>
              </Tooltip>
            </div>
            {open === name && <div className="entry-body">{children(name, value, (next) => set(name, next))}</div>}
          </li>
        ))}
      </ul>
      <NameAdder
        label={`Name of a new ${noun}`}
        placeholder={`New ${noun}`}
        refuse={(name) => refuseEntryName(name, taken())}
        onAdd={(name) => {
          set(name, fresh)
          setOpen(name)
        }}
      />
    </Section>
  )
}
