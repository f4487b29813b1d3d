import { Accordion, Kbd, ScrollArea, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react'
import { CATEGORIES } from '../../shared/catalogue/categories'
import { arrowsAmong } from '../shell/arrow-keys'
import { useView } from '../store/view-store'
import { EveryType } from './EveryType'
import { itemOfKey } from './item-key'
import { OwnTemplates } from './OwnTemplates'
import { paletteGroups, searchItems } from './palette-items'
import { Tile } from './Tile'
import './palette.css'

/** Services by category to drag onto the canvas; search finds them by name and by what they are for, and every other type too. */
export function Palette() {
  const [query, setQuery] = useState('')
  const wanted = useDeferredValue(query.trim())
  const box = useRef<HTMLDivElement>(null)
  const onSearchKey = ({ key }: KeyboardEvent) => {
    const first = box.current?.querySelector<HTMLElement>(TILE)
    if (key === 'ArrowDown') first?.focus()
    // While the list is behind, its first entry may be another than the one that is meant.
    else if (key === 'Enter' && query.trim() !== '' && wanted === query.trim()) first?.click()
    else return false
    return true
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys go from tile to tile
    <div className="palette" ref={box} onKeyDown={amongTiles}>
      <div className="palette-search">
        <TextInput
          id="palette-search"
          size="sm"
          placeholder="Search services"
          aria-label="Search services"
          leftSection={<IconSearch size={14} />}
          rightSection={query === '' ? <Kbd size="xs">/</Kbd> : undefined}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setQuery('')
            if (!onSearchKey(event)) return
            event.preventDefault()
            event.stopPropagation()
          }}
        />
      </div>
      <ScrollArea className="palette-scroll" type="hover" scrollbarSize={8}>
        {wanted === '' ? <Groups /> : <Found query={wanted} />}
      </ScrollArea>
    </div>
  )
}

const TILE = '.tile-button, .type-row'
const amongTiles = arrowsAmong(TILE)

function Groups() {
  const groups = paletteGroups()
  const recent = useView((view) => view.recent)
  const favourites = useView((view) => view.favourites)
  const quick = useMemo(
    () => [...new Set([...favourites, ...recent])].map(itemOfKey).filter((item) => item !== undefined),
    [favourites, recent],
  )
  const open = ['Compute', 'Application integration', 'Storage'].map(toId)
  return (
    <>
      {quick.length > 0 && (
        <section className="palette-quick" aria-label="Recent and favourite">
          <h2>Recent and favourite</h2>
          <div className="tiles">
            {quick.slice(0, 8).map((item) => (
              <Tile key={JSON.stringify(item)} item={item} />
            ))}
          </div>
        </section>
      )}
      <OwnTemplates />
      <Accordion multiple defaultValue={open} chevronSize={14} className="palette-groups">
        {groups.map(({ label, color, items }) => (
          <Accordion.Item key={label} value={toId(label)}>
            <Accordion.Control>
              <span className="group-dot" style={{ background: color }} />
              {label}
              <span className="group-count">{items.length}</span>
            </Accordion.Control>
            <Accordion.Panel>
              <div className="tiles">
                {items.map((item) => (
                  <Tile key={JSON.stringify(item)} item={item} />
                ))}
              </div>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
        <EveryTypeGroup />
      </Accordion>
    </>
  )
}

// Elements are named by it, and their names may hold no space.
function toId(label: string): string {
  return label.replaceAll(' ', '-')
}

function EveryTypeGroup() {
  const other = CATEGORIES.at(-1)
  return (
    <Accordion.Item value="every">
      <Accordion.Control>
        <span className="group-dot" style={{ background: other?.color }} />
        Every resource type
      </Accordion.Control>
      <Accordion.Panel>
        <EveryType query="" />
      </Accordion.Panel>
    </Accordion.Item>
  )
}

function Found({ query }: { readonly query: string }) {
  const items = searchItems(query)
  return (
    <section className="palette-quick" aria-label="Found services">
      {items.length > 0 && (
        <div className="tiles">
          {items.map((item) => (
            <Tile key={JSON.stringify(item)} item={item} />
          ))}
        </div>
      )}
      <h2>Every resource type</h2>
      <EveryType query={query} />
    </section>
  )
}
