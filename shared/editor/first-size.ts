import type { Size } from '../diagram/types'
import type { Item } from './item'

const ROOM: Readonly<Record<string, Size>> = {
  account: { width: 960, height: 640 },
  region: { width: 880, height: 560 },
  'availability-zone': { width: 320, height: 400 },
  'on-premises': { width: 480, height: 320 },
  'AWS::EC2::VPC': { width: 640, height: 400 },
}

/** The size of a container fresh from the palette, with room for what is to come; undefined: what its content needs. */
export function firstSizeOf(item: Item): Size | undefined {
  if (item.kind === 'frame') return ROOM[item.frame]
  return item.kind === 'resource' ? ROOM[item.type] : undefined
}
