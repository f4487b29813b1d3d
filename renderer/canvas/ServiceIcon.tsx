import type { CategoryId } from '../../shared/catalogue/categories'
import { iconUrl, isOwnIcon } from './icon-url'

interface ServiceIconProps {
  /** Below assets/icons, without `.svg`. */
  readonly name: string
  readonly size: number
  /** Colours the tile behind icons that have none of their own. */
  readonly tone?: CategoryId
}

/** The icon of a service, actor or frame. Decorative: the name stands beside it. */
export function ServiceIcon({ name, size, tone = 'other' }: ServiceIconProps) {
  const url = iconUrl(name) ?? iconUrl('own/resource')
  if (isOwnIcon(name)) {
    const mask = `url("${url}") center / 66% no-repeat`
    return (
      <span
        className="icon-tile"
        style={{ width: size, height: size, background: `var(--sb-tile-${tone})` }}
        aria-hidden
      >
        <span className="icon-mask" style={{ background: `var(--sb-category-${tone})`, mask }} />
      </span>
    )
  }
  return <img className="icon-image" src={url} width={size} height={size} alt="" draggable={false} />
}
