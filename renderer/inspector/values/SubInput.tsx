import { Combobox, Textarea, useCombobox } from '@mantine/core'
import { useRef, useState } from 'react'
import type { ControlIds } from '../fields/FieldFrame'
import { fittingNames, openNameAt, withName } from '../sub-completion'

interface SubInputProps {
  readonly ids: ControlIds
  readonly text: string
  /** What may stand between `${` and `}`. */
  readonly names: readonly string[]
  onChange(text: string): void
}

const MOST = 40

/** The text of a Sub. After `${` the names that exist are offered. */
export function SubInput({ ids, text, names, onChange }: SubInputProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const area = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState(0)
  const open = openNameAt(text, caret)
  const fitting = open ? fittingNames(names, open.typed).slice(0, MOST) : []
  const follow = (element: HTMLTextAreaElement, next: string) => {
    setCaret(element.selectionStart)
    if (openNameAt(next, element.selectionStart)) combobox.openDropdown()
    else combobox.closeDropdown()
    combobox.updateSelectedOptionIndex()
  }
  const insert = (name: string) => {
    const result = withName(text, caret, name)
    onChange(result.text)
    setCaret(result.caret)
    combobox.closeDropdown()
    requestAnimationFrame(() => area.current?.setSelectionRange(result.caret, result.caret))
  }
  return (
    <Combobox store={combobox} onOptionSubmit={insert} shadow="sm">
      <Combobox.Target>
        <Textarea
          {...ids}
          ref={area}
          size="xs"
          autosize
          minRows={1}
          maxRows={10}
          spellCheck={false}
          className="mono"
          value={text}
          placeholder="Text with ${Name} in it"
          onChange={(event) => {
            onChange(event.currentTarget.value)
            follow(event.currentTarget, event.currentTarget.value)
          }}
          onSelect={(event) => follow(event.currentTarget, event.currentTarget.value)}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={fitting.length === 0}>
        <Combobox.Options mah={220} style={{ overflowY: 'auto' }}>
          {fitting.map((name) => (
            <Combobox.Option key={name} value={name} className="mono">
              {name}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
