import type { DiagramNode } from '../diagram/types'
import { type Theme, TOKENS } from './tokens'

/** The colours a note may have, in the order of the choice; yellow is what a note without one has. */
export const NOTE_TONES = ['yellow', 'blue', 'green', 'red', 'violet', 'grey'] as const
export type NoteTone = (typeof NOTE_TONES)[number]

/** The borders a note may have; solid is what a note without one has. */
export const NOTE_BORDERS = ['solid', 'dashed', 'none'] as const

/** Colours of a note; `dash` is an SVG dash pattern, absent: solid. */
export interface NoteLook {
  readonly fill: string
  readonly border: string
  readonly text: string
  readonly dash?: string
}

type Colors = Pick<NoteLook, 'fill' | 'border' | 'text'>

const COLORS: Readonly<Record<Theme, Readonly<Record<Exclude<NoteTone, 'yellow'>, Colors>>>> = {
  light: {
    blue: { fill: '#EAF2FF', border: '#B5CEF7', text: '#173A70' },
    green: { fill: '#EBF7E6', border: '#BCDDAE', text: '#264A17' },
    red: { fill: '#FDECEC', border: '#F1BFBF', text: '#6E1B1B' },
    violet: { fill: '#F3EDFF', border: '#D3C0F7', text: '#42237A' },
    grey: { fill: '#F2F4F7', border: '#CFD6DF', text: '#303A47' },
  },
  dark: {
    blue: { fill: '#182740', border: '#34538A', text: '#C5DAFA' },
    green: { fill: '#1B2C17', border: '#3D6232', text: '#CBE6BF' },
    red: { fill: '#351C1E', border: '#7A3A3D', text: '#F4C9C9' },
    violet: { fill: '#281F3D', border: '#574386', text: '#DCCEF7' },
    grey: { fill: '#232933', border: '#465163', text: '#D3DAE5' },
  },
}

/** How a note looks; a colour or border of another version looks like none was chosen. */
export function noteLookOf(node: DiagramNode, theme: Theme): NoteLook {
  const { note: fill, noteBorder, noteText } = TOKENS[theme].surface
  const chosen = node.kind === 'note' ? node : undefined
  const named = Object.entries(COLORS[theme]).find(([tone]) => tone === chosen?.tone)?.[1]
  const colors = named ?? { fill, border: noteBorder, text: noteText }
  if (chosen?.border === 'none') return { ...colors, border: colors.fill }
  return { ...colors, ...(chosen?.border === 'dashed' && { dash: '5 4' }) }
}
