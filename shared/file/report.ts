import type { Json } from '../template/json'
import type { Path } from '../template/path'
import { findSpans, spanKey } from './json-faults'
import type { SetAside } from './opened'
import { positionsAt } from './text-position'

/** Notes a part of the document that is not in the diagram as it stood. */
export type Report = (path: Path, what: string, reason: string, value: Json) => void

/** Collects what is set aside while a document is read. */
export class Reports {
  private readonly found: { path: Path; what: string; reason: string; value: Json }[] = []

  readonly add: Report = (path, what, reason, value) => {
    this.found.push({ path, what, reason, value })
  }

  /** All that was set aside, placed in the text it was read from. Without a text, as after a migration: as JSON, not placed. */
  setAside(text: string | undefined): SetAside[] {
    if (this.found.length === 0) return []
    const spans = text === undefined ? new Map() : findSpans(text)
    const placed = this.found.map((each) => ({ ...each, span: spans.get(spanKey(each.path)) }))
    const places = positionsAt(
      text ?? '',
      placed.flatMap(({ span }) => (span ? [span.start] : [])),
    )
    return placed.map(({ what, reason, value, span }) =>
      text !== undefined && span
        ? { what, reason, raw: text.slice(span.start, span.end), ...places.get(span.start) }
        : { what, reason, raw: JSON.stringify(value, undefined, 2) },
    )
  }
}
