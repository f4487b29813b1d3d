import { Select } from '@mantine/core'
import { canvasControl } from './canvas-control'
import { useListName } from './use-list-name'

/** One that may be chosen. `label` is searched; `detail` says more below it. */
export interface NodeSearchItem {
  readonly value: string
  readonly label: string
  readonly detail?: string
  readonly disabled?: boolean
}

/** A group of what may be chosen. */
export interface NodeSearchGroup {
  readonly group: string
  readonly items: readonly NodeSearchItem[]
}

interface NodeSearchProps {
  readonly label: string
  readonly description: string
  readonly groups: readonly NodeSearchGroup[]
  onChoose(id: string): void
  onGiveUp(): void
}

const SHOWN = 60

/** A field above the canvas that finds a node by typing. Escape gives up and goes back to the canvas. */
export function NodeSearch({ label, description, groups, onChoose, onGiveUp }: NodeSearchProps) {
  useListName()
  return (
    <div className="target-search" role="dialog" aria-label={label}>
      <Select
        label={label}
        description={description}
        placeholder="Name or service"
        data={groups.filter(({ items }) => items.length > 0).map(({ group, items }) => ({ group, items: [...items] }))}
        limit={SHOWN}
        renderOption={({ option }) => <Option {...option} />}
        nothingFoundMessage="Nothing of that name"
        searchable
        autoFocus
        autoSelectOnBlur={false}
        selectFirstOptionOnChange
        selectFirstOptionOnDropdownOpen
        defaultDropdownOpened
        withScrollArea={false}
        styles={{ options: { maxHeight: 260, overflowY: 'auto' } }}
        comboboxProps={{ position: 'bottom', transitionProps: { duration: 0 } }}
        onChange={(id) => id !== null && onChoose(id)}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key !== 'Escape') return
          onGiveUp()
          canvasControl().focus()
        }}
      />
    </div>
  )
}

function Option({ label, detail }: NodeSearchItem) {
  return (
    <div className="node-option">
      <span>{label}</span>
      {detail !== undefined && <span className="node-option-detail">{detail}</span>}
    </div>
  )
}
