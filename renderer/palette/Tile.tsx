import { ActionIcon } from '@mantine/core'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { useState } from 'react'
import { serviceOf } from '../../shared/catalogue/services'
import { type Item, itemLabel } from '../../shared/editor/item'
import { startCarrying } from '../canvas/carry'
import { placeItemFreely } from '../canvas/place-item-freely'
import { ServiceIcon } from '../canvas/ServiceIcon'
import { setView, useView } from '../store/view-store'
import { itemIcon } from './item-icon'
import { itemKey } from './item-key'

/** A palette entry: drag it onto the canvas, or press Enter to place it in the middle of the view. */
export function Tile({ item }: { readonly item: Item }) {
  const service = item.kind === 'resource' ? serviceOf(item.type) : undefined
  const place = () => placeItemFreely(item)
  const [isNear, setNear] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is the pointer's way; the button inside is everyone's
    <div
      className="tile"
      data-item={itemKey(item)}
      title={service ? `${service.label}: ${service.purpose}` : undefined}
      onPointerDown={(event) => event.button === 0 && startCarrying({ item }, event)}
      onDoubleClick={place}
      onFocus={() => setNear(true)}
      onBlur={() => setNear(false)}
    >
      {/* A click of the mouse begins a drag; one without it comes from the keyboard or a screen reader. */}
      <button type="button" className="tile-button" onClick={(event) => event.detail === 0 && place()}>
        <ServiceIcon name={itemIcon(item)} size={26} {...(service && { tone: service.category })} />
        <span className="tile-label">
          {item.kind === 'resource' && item.variant === undefined
            ? (service?.short ?? itemLabel(item))
            : itemLabel(item)}
        </span>
      </button>
      <Favourite item={item} reachable={isNear} />
    </div>
  )
}

// Tab comes to the star of the tile it is at, so that a walk through the tiles is not twice as long.
function Favourite({ item, reachable }: { readonly item: Item; readonly reachable: boolean }) {
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
      tabIndex={reachable ? 0 : -1}
      aria-label={`${chosen ? 'No favourite any more' : 'Make a favourite'}: ${itemLabel(item)}`}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onClick={toggle}
    >
      {chosen ? <IconStarFilled size={12} /> : <IconStar size={12} />}
    </ActionIcon>
  )
}
