import { ActionIcon, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'

interface NameAdderProps {
  readonly label: string
  readonly placeholder: string
  /** Why a name does not do; undefined: it does. */
  refuse(name: string): string | undefined
  onAdd(name: string): void
}

/** A field for the name of something new; Enter adds it. */
export function NameAdder({ label, placeholder, refuse, onAdd }: NameAdderProps) {
  const [name, setName] = useState('')
  const refusal = name === '' ? undefined : refuse(name)
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (name === '' || refusal !== undefined) return
    setName('')
    onAdd(name)
  }
  return (
    <form className="name-adder" onSubmit={add}>
      <TextInput
        aria-label={label}
        size="xs"
        spellCheck={false}
        autoComplete="off"
        placeholder={placeholder}
        value={name}
        error={refusal}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ActionIcon
        type="submit"
        variant="default"
        size={30}
        aria-label={`Add: ${label}`}
        disabled={name === '' || refusal !== undefined}
      >
        <IconPlus size={14} />
      </ActionIcon>
    </form>
  )
}
