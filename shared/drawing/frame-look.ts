import { frameOf } from '../catalogue/frames'
import type { Level } from '../catalogue/levels'
import { serviceOf } from '../catalogue/services/index'
import type { DiagramNode } from '../diagram/types'
import { factsOf } from './facts-text'
import type { FrameTone } from './tokens'

/** How the border of a frame looks and what stands on it. */
export interface FrameLook {
  readonly tone: FrameTone
  readonly dashed: boolean
  /** The title on the border: the label, and what tells it from others of its kind. */
  readonly title: string
}

const FRAME_TONES: Readonly<Record<string, { readonly tone: FrameTone; readonly dashed: boolean }>> = {
  region: { tone: 'region', dashed: true },
  'availability-zone': { tone: 'region', dashed: true },
  'local-zone': { tone: 'region', dashed: true },
  'edge-location': { tone: 'networking', dashed: true },
  account: { tone: 'account', dashed: false },
  'on-premises': { tone: 'on-premises', dashed: false },
  group: { tone: 'neutral', dashed: true },
}
const NEUTRAL = { tone: 'neutral', dashed: true } as const
const ZONE_LETTERS = 'abcdefghij'

/**
 * The look of a node that is drawn as a frame. The business level leaves out addresses and the like; the engineering level
 * names the resource.
 */
export function frameLookOf(node: DiagramNode, level: Level = 'architecture'): FrameLook {
  const look = lookOf(node)
  if (level === 'architecture' || node.kind !== 'resource') return look
  if (level === 'business') return { ...look, title: node.label || look.title }
  return { ...look, title: titleWith(look.title, node.logicalId === node.label ? undefined : node.logicalId) }
}

function lookOf(node: DiagramNode): FrameLook {
  if (node.kind === 'frame') {
    const look = Object.hasOwn(FRAME_TONES, node.frame) ? (FRAME_TONES[node.frame] ?? NEUTRAL) : NEUTRAL
    return { ...look, title: titleWith(node.label || frameOf(node.frame)?.label || node.frame, detailOf(node)) }
  }
  if (node.kind !== 'resource') return { ...NEUTRAL, title: node.label }
  const service = serviceOf(node.type)
  const container = service?.container
  if (!container) return { ...NEUTRAL, title: node.label }
  const tone = container.toneOf?.(node) ?? container.tone
  return { tone, dashed: container.dashed ?? false, title: titleWith(node.label, factsOf(node)[0]) }
}

/** How much of its border's colour lies over the inside of a frame, from 0 to 1. */
export function frameTint(tone: FrameTone): number {
  if (tone === 'region' || tone === 'account') return 0
  return tone === 'public' || tone === 'private' || tone === 'isolated' ? 0.08 : 0.03
}

function detailOf(node: { readonly frame: string; readonly value?: string }): string | undefined {
  if (node.frame !== 'availability-zone') return node.value
  return ZONE_LETTERS[Number(node.value ?? Number.NaN)] ?? node.value
}

function titleWith(label: string, detail: string | undefined): string {
  if (!detail || label.toLowerCase().split(/\s+/u).includes(detail.toLowerCase())) return label
  return label ? `${label} · ${detail}` : detail
}
