import { ActionIcon } from '@mantine/core'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { serviceOf } from '../../shared/catalogue/services'
import { type Item, itemLabel } from '../../shared/editor/item'
import { canvasControl } from '../canvas/canvas-control'
import { startCarrying } from '../canvas/carry'
import { ServiceIcon } from '../canvas/ServiceIcon'
import { placeItem } from '../canvas/use-carried-drop'
import { setView, useView } from '../store/view-store'
import { itemIcon } from './item-icon'
import { itemKey } from './item-key'

/** A palette entry: drag it onto the canvas, or press Enter to place it in the middle of the view. */
export function Tile({ item }: { readonly item: Item }) {
  const service = item.kind === 'resource' ? serviceOf(item.type) : undefined
  const place = () => placeItem(item, canvasControl().center())
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    place()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot hold the star, which is one itself
    <div
      role="button"
      tabIndex={0}
      className="tile"
      data-item={itemKey(item)}
      title={service ? `${service.label}: ${service.purpose}` : undefined}
      onPointerDown={(event) => event.button === 0 && startCarrying({ item }, event)}
      onDoubleClick={place}
      onKeyDown={onKeyDown}
    >
      <ServiceIcon name={itemIcon(item)} size={26} {...(service && { tone: service.category })} />
      <span className="tile-label">
        {item.kind === 'resource' && item.variant === undefined ? (service?.short ?? itemLabel(item)) : itemLabel(item)}
      </span>
      <Favourite item={item} />
    </div>
  )
}

function Favourite({ item }: { readonly item: Item }) {
  const key = itemKey(item)
  const favourites = useView((view) => view.favourites)
  const chosen = favourites.includes(key)
  const toggle = () =>
    setView({ favourites: chosen ? favourites.filter((each) => each !== key) : [...favourites, key] })
  return (
    <ActionIcon
      className={`tile-star ${chosen ? 'chosen' : ''}`}
      variant="transparent"
      color="gray"
      size={16}
      tabIndex={-1}
      aria-label={chosen ? 'No favourite any more' : 'Make a favourite'}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={toggle}
    >
      {chosen ? <IconStarFilled size={12} /> : <IconStar size={12} />}
    </ActionIcon>
  )
}
