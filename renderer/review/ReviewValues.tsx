import type { ResourceValue } from '../../shared/rules/resource-differences'
import { type Json, sameJson } from '../../shared/template/json'
import { pathText } from '../../shared/template/path'

/** More would not be read, and slow the list down. */
const MOST_VALUES = 40
const LONGEST = 400

const EFFECTS = { yes: 'replacement', maybe: 'may be replaced', no: undefined } as const

/** What stood there before and what stands there now. */
export function ReviewValues({ values }: { readonly values: readonly ResourceValue[] }) {
  const left = values.length - MOST_VALUES
  return (
    <dl className="review-values">
      {values.slice(0, MOST_VALUES).map(({ path, before, after, replaces }) => (
        <div key={pathText(path)}>
          <dt>
            {pathText(path)}
            {EFFECTS[replaces] && <span className="review-effect">{EFFECTS[replaces]}</span>}
          </dt>
          {before !== undefined && <dd className="before">{textOf(before)}</dd>}
          {after !== undefined && !sameJson(before, after) && <dd className="after">{textOf(after)}</dd>}
        </div>
      ))}
      {left > 0 && <div className="review-more">and {left} more</div>}
    </dl>
  )
}

function textOf(value: Json): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value, undefined, 1)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text || '(empty)'
}
