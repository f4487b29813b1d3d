import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { indexOf } from '../../shared/diagram/queries'
import type { Diagram } from '../../shared/diagram/types'
import { shapeOf } from '../../shared/drawing/shapes'
import type { Theme } from '../../shared/drawing/tokens'
import type { Selection } from '../../shared/editor/state'
import type { PictureWish } from '../../shared/exporting/picture/picture'
import { useView } from '../store/view-store'
import { currentTheme, type PictureFormat, type PictureOrder } from './picture'

/** What is chosen in the dialog. What is worth keeping is remembered from one start to the next. */
export interface PictureChoice {
  readonly format: PictureFormat
  readonly scale: number
  readonly legend: boolean
  readonly title: boolean
  readonly date: boolean
  readonly transparent: boolean
  readonly carries: boolean
  /** Undefined: that of the window. */
  readonly theme: Theme | undefined
  /** `whole`, `selection`, or a frame's id. */
  readonly part: string
  /** A flow's id; empty: none. */
  readonly flow: string
  /** `all`, `each` (PDF only), or a step counted from 0. */
  readonly step: string
}

const INITIAL: PictureChoice = {
  format: 'svg',
  scale: 2,
  legend: true,
  title: true,
  date: false,
  transparent: false,
  carries: true,
  theme: undefined,
  part: 'whole',
  flow: '',
  step: 'all',
}

const REMEMBERED = ['format', 'scale', 'legend', 'title', 'date', 'transparent', 'carries'] as const

export const usePictureChoice = create<PictureChoice>()(
  persist(() => INITIAL, {
    name: 'stackboard-picture',
    version: 1,
    partialize: (state) => Object.fromEntries(REMEMBERED.map((key) => [key, state[key]])) as unknown as PictureChoice,
  }),
)

/** Changes what is chosen. */
export function choosePicture(change: Partial<PictureChoice>): void {
  usePictureChoice.setState(change)
}

/** Begins anew with what belongs to one diagram and one moment. */
export function resetPicturePart(selection: Selection): void {
  choosePicture({ part: selection.nodes.length > 1 ? 'selection' : 'whole', flow: '', step: 'all', theme: undefined })
}

/** The frames of a diagram that may be exported on their own. */
export function framesOf(diagram: Diagram) {
  const index = indexOf(diagram)
  return diagram.nodes.filter((node) => shapeOf(node, index) === 'frame')
}

/** The order that a choice is, at this moment. `today` is what the date says. */
export function orderOf(choice: PictureChoice, diagram: Diagram, selection: Selection, today: string): PictureOrder {
  const flow = diagram.flows?.find(({ id, steps }) => id === choice.flow && steps.length > 0)
  const eachStep = flow !== undefined && choice.format === 'pdf' && choice.step === 'each'
  const step = flow && choice.step !== 'all' && choice.step !== 'each' ? Number(choice.step) : undefined
  const only = partIn(choice, diagram, selection)
  const wish: PictureWish = {
    theme: choice.theme ?? currentTheme(),
    level: useView.getState().level,
    legend: choice.legend,
    title: choice.title,
    transparent: choice.transparent,
    ...(choice.date && { date: today }),
    ...(only && { only }),
    ...(flow && { flow: flow.id }),
    ...(step !== undefined && { step }),
  }
  return { format: choice.format, wish, scale: choice.scale, carries: choice.carries, ...(eachStep && { eachStep }) }
}

function partIn({ part }: PictureChoice, diagram: Diagram, selection: Selection): readonly string[] | undefined {
  if (part === 'whole') return undefined
  if (part === 'selection') return selection.nodes.length > 0 ? selection.nodes : undefined
  return diagram.nodes.some(({ id }) => id === part) ? [part] : undefined
}

/** The day, as people here write it. */
export function todayText(): string {
  return new Date().toLocaleDateString(undefined, { dateStyle: 'long' })
}
