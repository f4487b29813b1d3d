import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { serviceOf } from '../../shared/catalogue/services'
import { createTypeSearch } from '../../shared/catalogue/specification/search'
import { indexOf } from '../../shared/diagram/queries'
import type { Diagram, DiagramNode } from '../../shared/diagram/types'
import { addConnected } from '../../shared/editor/commands/add-connected'
import { type Item, itemFullName } from '../../shared/editor/item'
import { whatComesNext } from '../../shared/editor/what-comes-next'
import { itemIcon } from '../palette/item-icon'
import { itemKey, itemOfKey } from '../palette/item-key'
import { paletteGroups, searchItems } from '../palette/palette-items'
import { noteRecent } from '../palette/recent'
import { run, useEditor } from '../store/editor-store'
import { specificationIndex } from '../store/specification'
import { useView } from '../store/view-store'
import { canvasControl, toDiagramPoint } from './canvas-control'
import { setInteraction, useInteraction, type QuickAdd as Wish } from './interaction-store'
import { ServiceIcon } from './ServiceIcon'
import { argsOfPlacing, placeItem } from './use-carried-drop'
import { useListName } from './use-list-name'

const WIDTH = 350
const HEIGHT = 330
const SHOWN = 30
const searchTypes = createTypeSearch(specificationIndex)

interface Option {
  readonly value: string
  readonly label: string
}

/** Type what to place, Enter places it: after a double click on the canvas, or behind a node, with the line that leads there. */
export function QuickAdd() {
  const wish = useInteraction((state) => state.quickAdd)
  return wish ? <Search key={`${wish.at.x},${wish.at.y}`} wish={wish} /> : null
}

function Search({ wish }: { readonly wish: Wish }) {
  const [text, setText] = useState('')
  useListName()
  const diagram = useEditor((state) => state.diagram)
  const source = wish.source === undefined ? undefined : indexOf(diagram).node(wish.source)
  const next = useMemo(() => (source ? nextOptions(diagram, source) : undefined), [diagram, source])
  const close = () => {
    setInteraction({ quickAdd: undefined })
    canvasControl().focus()
  }
  const choose = (value: string) => {
    close()
    place(value, wish)
  }
  const data = next ? filtered(next, text) : itemOptions(text)
  const { x, y } = wish.at
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps the canvas from taking what is typed here
    <div
      className="quick-add"
      style={{ left: Math.min(x, window.innerWidth - WIDTH), top: Math.min(y, window.innerHeight - HEIGHT) }}
      onKeyDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <Select
        aria-label={source ? `What comes after ${source.label || source.id}` : 'What to place here'}
        placeholder={source ? `What comes after ${source.label || source.id}?` : 'What shall stand here?'}
        data={data}
        searchable
        searchValue={text}
        onSearchChange={setText}
        filter={({ options }) => options}
        renderOption={({ option }) => <Choice value={option.value} label={option.label} />}
        nothingFoundMessage={source ? 'Nothing of that name fits here' : 'Nothing of that name'}
        autoFocus
        selectFirstOptionOnChange
        selectFirstOptionOnDropdownOpen
        defaultDropdownOpened
        withScrollArea={false}
        styles={{ options: { maxHeight: 260, overflowY: 'auto' } }}
        comboboxProps={{ position: 'bottom', transitionProps: { duration: 0 }, withinPortal: false }}
        onChange={(value) => value !== null && choose(value)}
        onBlur={close}
        onKeyDown={(event) => event.key === 'Escape' && close()}
      />
    </div>
  )
}

function Choice({ value, label }: Option) {
  const item = itemOfKey(value.split('\n')[0] ?? '')
  const [name, detail] = label.split(' · ')
  return (
    <span className="quick-choice">
      {item && <ServiceIcon name={itemIcon(item)} size={20} />}
      <span>{name}</span>
      {detail !== undefined && <small>{detail}</small>}
    </span>
  )
}

function place(value: string, { at, source }: Wish): void {
  const [key = '', connection] = value.split('\n')
  const item = itemOfKey(key)
  const point = toDiagramPoint(at)
  if (!item) return
  if (source === undefined || connection === undefined) {
    placeItem(item, point)
    return
  }
  const args = argsOfPlacing(item, point)
  if (!args) return
  run(addConnected, { ...args, source, connection })
  noteRecent(item)
}

/** Items that fit the text; without one those used last, then the catalogue. */
function itemOptions(text: string): Option[] {
  const wanted = text.trim()
  if (wanted === '') {
    const { favourites, recent } = useView.getState()
    const usual = [...favourites, ...recent].map(itemOfKey).filter((item) => item !== undefined)
    return unique([...usual, ...paletteGroups().flatMap(({ items }) => items)].map(toOption)).slice(0, SHOWN)
  }
  const plain = searchTypes(wanted, SHOWN)
    .filter(({ type }) => serviceOf(type) === undefined)
    .map(({ type }) => toOption({ kind: 'resource', type }))
  return unique([...searchItems(wanted).map(toOption), ...plain]).slice(0, SHOWN)
}

function toOption(item: Item): Option {
  return { value: itemKey(item), label: itemFullName(item) }
}

function unique(options: readonly Option[]): Option[] {
  return [...new Map(options.map((option) => [option.value, option])).values()]
}

function nextOptions(diagram: Diagram, source: DiagramNode): Option[] {
  return whatComesNext(diagram, source).map(({ item, kind }) => ({
    value: `${itemKey(item)}\n${kind.id}`,
    label: `${kind.title} ${itemFullName(item)}`,
  }))
}

function filtered(options: readonly Option[], text: string): Option[] {
  const words = text.toLowerCase().split(/\s+/)
  return options.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word))).slice(0, SHOWN)
}
