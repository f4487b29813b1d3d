import type { ReactNode } from 'react'
import type { CategoryId } from '../../shared/catalogue/categories'
import { serviceOf } from '../../shared/catalogue/services'
import type { Point } from '../../shared/diagram/types'
import { FRAME } from '../../shared/drawing/sizes'
import { firstSizeOf } from '../../shared/editor/first-size'
import { type Item, itemLabel } from '../../shared/editor/item'
import { itemIcon } from '../palette/item-icon'
import { toDiagramPoint } from './canvas-control'
import { InsertMeaning } from './InsertMeaning'
import { useInteraction } from './interaction-store'
import { ServiceIcon } from './ServiceIcon'

/** The item at the pointer on its way from the palette, with what letting it go here would mean. */
export function CarriedItem() {
  const carrying = useInteraction((state) => state.carrying)
  const drop = useInteraction((state) => state.drop)
  if (!carrying) return drop ? <DraggedMeaning /> : null
  const { at } = carrying
  if ('own' in carrying) return <Carried at={at} icon="own/group" label={carrying.own.name} />
  const { item } = carrying
  const tone = item.kind === 'resource' ? serviceOf(item.type)?.category : undefined
  return (
    <>
      {drop && <Outline item={item} at={at} />}
      <Carried at={at} icon={itemIcon(item)} label={itemLabel(item)} {...(tone && { tone })}>
        {drop?.between === undefined ? <Meaning /> : <InsertMeaning item={item} at={at} between={drop.between} />}
      </Carried>
    </>
  )
}

interface CarriedProps {
  /** On the screen. */
  readonly at: Point
  readonly icon: string
  readonly label: string
  readonly tone?: CategoryId
  readonly children?: ReactNode
}

function Carried({ at, icon, label, tone, children }: CarriedProps) {
  return (
    <div className="carried" style={{ transform: `translate(${at.x + 10}px, ${at.y + 10}px)` }}>
      <div className="carried-card">
        <ServiceIcon name={icon} size={28} {...(tone && { tone })} />
        <span>{label}</span>
      </div>
      {children}
    </div>
  )
}

/** Where a container would stand, since it is much larger than the card at the pointer. */
function Outline({ item, at }: { readonly item: Item; readonly at: Point }) {
  const size = firstSizeOf(item) ?? (isContainer(item) ? FRAME : undefined)
  if (!size) return null
  const zoom = 1 / (toDiagramPoint({ x: at.x + 1, y: at.y }).x - toDiagramPoint(at).x)
  const [width, height] = [size.width * zoom, size.height * zoom]
  const corner = `translate(${at.x - width / 2}px, ${at.y - height / 2}px)`
  return <div className="carried-outline" style={{ width, height, transform: corner }} />
}

function isContainer(item: Item): boolean {
  return item.kind === 'frame' || (item.kind === 'resource' && serviceOf(item.type)?.container !== undefined)
}

function DraggedMeaning() {
  return (
    <div className="carried at-bottom">
      <Meaning />
    </div>
  )
}

function Meaning() {
  const drop = useInteraction((state) => state.drop)
  if (!drop || (drop.meaning === '' && drop.refusal === undefined)) return null
  return (
    <div className={`drop-meaning ${drop.refusal === undefined ? '' : 'refused'}`} role="status">
      {drop.refusal ?? drop.meaning}
    </div>
  )
}
