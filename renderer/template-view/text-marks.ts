import { type EditorState, RangeSet, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutter } from '@codemirror/view'
import type { LineRange } from './provenance-lines'

/** Where a text cannot be read, and why. The column is absent where the whole line is meant. */
export interface TextFault {
  readonly line: number
  readonly column?: number
  readonly message: string
}

/** Lights up lines: what the selection wrote. */
export const showLines = StateEffect.define<readonly LineRange[]>()

/** Marks where the text cannot be read; undefined: nowhere. */
export const showFault = StateEffect.define<TextFault | undefined>()

const shown = Decoration.line({ class: 'shown-line' })
const faultLine = Decoration.line({ class: 'fault-line' })

const shownLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, transaction) => {
    let next = before.map(transaction.changes)
    for (const effect of transaction.effects) if (effect.is(showLines)) next = lit(transaction.state, effect.value)
    return next
  },
  provide: (field) => EditorView.decorations.from(field),
})

function lit(state: EditorState, ranges: readonly LineRange[]): DecorationSet {
  const numbers = new Set(
    ranges.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
  )
  const inText = [...numbers].filter((number) => number >= 1 && number <= state.doc.lines).sort((a, b) => a - b)
  return Decoration.set(inText.map((number) => shown.range(state.doc.line(number).from)))
}

const faults = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, transaction) => {
    let next = before.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (effect.is(showFault)) next = effect.value ? faulty(transaction.state, effect.value) : Decoration.none
    }
    return next
  },
  provide: (field) => EditorView.decorations.from(field),
})

function faulty(state: EditorState, { line, column = 1, message }: TextFault): DecorationSet {
  const at = state.doc.line(Math.min(Math.max(line, 1), state.doc.lines))
  const from = Math.min(at.from + column - 1, Math.max(at.from, at.to - 1))
  const mark = Decoration.mark({ class: 'fault-mark', attributes: { title: message } })
  return Decoration.set([faultLine.range(at.from), ...(from < at.to ? [mark.range(from, at.to)] : [])])
}

class FaultSign extends GutterMarker {
  override toDOM(): Node {
    const sign = document.createElement('span')
    sign.className = 'fault-sign'
    sign.textContent = '●'
    return sign
  }
}

const sign = new FaultSign()

const faultGutter = gutter({
  class: 'fault-gutter',
  markers: (view) => {
    const lines: number[] = []
    view.state.field(faults).between(0, view.state.doc.length, (from, _to, { spec }) => {
      if (spec.class === 'fault-line') lines.push(from)
    })
    return RangeSet.of(lines.map((from) => sign.range(from)))
  },
})

/** Lines that are lit and the place where the text cannot be read; both move along with what is typed. */
export const textMarks = [shownLines, faults, faultGutter]
