import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconArrowRight, IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { countsOf } from './mark-words'
import { type ActiveReview, closeReview, currentItem, lookFurther } from './review-store'

/** What is compared, what the marks mean, the way from change to change, and the way back. */
export function ReviewBar({ active }: { readonly active: ActiveReview }) {
  const { before, after, review } = active
  return (
    <div className="review-bar" role="toolbar" aria-label="Comparison">
      <div className="review-sides">
        <span className="review-side" title={before}>
          {before}
        </span>
        <IconArrowRight size={14} aria-label="compared with" />
        <span className="review-side" title={after}>
          {after}
        </span>
      </div>
      <Counts active={active} />
      <div className="review-walk">
        <Position active={active} />
        {STEPS.map(({ label, by, Icon }) => (
          <Tooltip key={label} label={label}>
            <ActionIcon
              variant="default"
              size={28}
              aria-label={label}
              disabled={review.items.length === 0}
              onClick={() => lookFurther(by)}
            >
              <Icon size={16} />
            </ActionIcon>
          </Tooltip>
        ))}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconX size={14} />}
          onClick={closeReview}
          aria-label="Close comparison"
        >
          Close
        </Button>
      </div>
    </div>
  )
}

const STEPS = [
  { label: 'Previous change (Shift+F7)', by: -1, Icon: IconChevronUp },
  { label: 'Next change (F7)', by: 1, Icon: IconChevronDown },
] as const

function Counts({ active: { review } }: { readonly active: ActiveReview }) {
  const { items, moved } = review
  const atRisk = items.filter(({ losesData }) => losesData).length
  return (
    <ul className="review-legend" aria-label="Legend">
      {atRisk > 0 && (
        <li className="review-chip risk">
          <IconAlertTriangle size={13} aria-hidden /> {atRisk} with data at risk
        </li>
      )}
      {countsOf(items).map(({ mark, word, sign, count }) => (
        <li key={mark} className={`review-chip ${mark}`}>
          <span className="review-sign" aria-hidden>
            {sign}
          </span>
          {count} {word}
        </li>
      ))}
      {moved > 0 && <li className="review-chip">{moved} only moved</li>}
      {items.length === 0 && <li className="review-chip">Nothing differs</li>}
    </ul>
  )
}

function Position({ active }: { readonly active: ActiveReview }) {
  const { review, at } = active
  const item = currentItem(active)
  return (
    <output className="review-position" aria-live="polite">
      {at !== undefined && `${at + 1} of ${review.items.length}`}
      <span className="review-spoken">{item && `: ${item.name}, ${item.mark}`}</span>
    </output>
  )
}
