import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { ReviewItem, ReviewMark } from '../../shared/rules/review'
import { MARKS, signOf } from './mark-words'
import { ReviewValues } from './ReviewValues'
import { type ActiveReview, lookAt } from './review-store'

interface Group {
  readonly title: string
  readonly takes: (item: ReviewItem) => boolean
}

const TITLES: Readonly<Record<ReviewMark, string>> = {
  replaced: 'Replaced by CloudFormation',
  removed: 'Removed',
  changed: 'Changed',
  added: 'Added',
}

const GROUPS: readonly Group[] = [
  { title: 'Data at risk', takes: ({ losesData }) => losesData },
  ...MARKS.map(({ mark }) => ({
    title: TITLES[mark],
    takes: (item: ReviewItem) => !item.losesData && item.mark === mark,
  })),
]

/** Every change, the gravest first; the one that is looked at shows its values before and after. */
export function ReviewPanel({ active }: { readonly active: ActiveReview }) {
  const { items } = active.review
  const numbered = items.map((item, at) => ({ item, at }))
  return (
    <div className="review-panel">
      <h2>Changes</h2>
      {items.length === 0 && <p className="review-none">Both sides write the same template and say the same.</p>}
      {GROUPS.map(({ title, takes }) => {
        const own = numbered.filter(({ item }) => takes(item))
        return own.length === 0 ? null : (
          <section key={title} aria-label={title}>
            <h3>
              {title} <span className="review-count">{own.length}</span>
            </h3>
            <ul>
              {own.map(({ item, at }) => (
                <Change key={item.key} item={item} isCurrent={at === active.at} choose={() => lookAt(at)} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

interface ChangeProps {
  readonly item: ReviewItem
  readonly isCurrent: boolean
  readonly choose: () => void
}

function Change({ item, isCurrent, choose }: ChangeProps) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  return (
    <li ref={row} className={isCurrent ? 'review-change current' : 'review-change'}>
      <UnstyledButton className="review-row" aria-current={isCurrent} onClick={choose}>
        <span className={`review-sign ${item.mark}`} role="img" aria-label={item.mark}>
          {signOf(item.mark)}
        </span>
        <span className="review-name">
          {item.name}
          <span className="review-about">{item.what === 'generated' ? `Generated · ${item.about}` : item.about}</span>
        </span>
        {item.losesData && <IconAlertTriangle className="review-warning" size={14} aria-label="Data at risk" />}
      </UnstyledButton>
      {isCurrent && (item.losesData || item.values.length > 0) && (
        <div className="review-details">
          {item.losesData && <Risk mark={item.mark} />}
          <ReviewValues values={item.values} />
        </div>
      )}
    </li>
  )
}

function Risk({ mark }: { readonly mark: ReviewMark }) {
  const policy = mark === 'removed' ? 'DeletionPolicy' : 'UpdateReplacePolicy'
  return (
    <p className="review-risk-text">
      {mark === 'removed' ? 'CloudFormation deletes it' : 'CloudFormation makes another and deletes this one'}, and
      nothing says that what it holds is kept. <code>{policy}: Retain</code> would keep it.
    </p>
  )
}
