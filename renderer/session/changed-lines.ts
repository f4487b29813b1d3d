import { planList } from '../../shared/template/patch-plan'

/** A line of a text difference with its number in the text it stands in, counted from 1. */
export interface ChangedLine {
  readonly sign: '+' | '-' | ' '
  readonly line: number
  readonly text: string
}

/** How many unchanged lines are shown around what changed. */
const AROUND = 3

/** What went and what came, in order, with a few lines around; far ones are left out. */
export function changedLines(before: string, after: string): ChangedLine[] {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  const all = planList(old, fresh).flatMap((step): ChangedLine[] => {
    const gone: ChangedLine = {
      sign: '-',
      line: 'from' in step ? step.from + 1 : 0,
      text: 'from' in step ? (old[step.from] ?? '') : '',
    }
    const come: ChangedLine = {
      sign: '+',
      line: 'to' in step ? step.to + 1 : 0,
      text: 'to' in step ? (fresh[step.to] ?? '') : '',
    }
    if (step.do === 'remove') return [gone]
    if (step.do === 'insert') return [come]
    return gone.text === come.text ? [{ ...come, sign: ' ' }] : [gone, come]
  })
  const changed = all.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]))
  const shown = new Set(changed.flatMap((at) => Array.from({ length: 2 * AROUND + 1 }, (_, i) => at - AROUND + i)))
  // Behind the last line break there is no line.
  return all.filter(
    ({ sign, text }, index) => shown.has(index) && (index < all.length - 1 || sign !== ' ' || text !== ''),
  )
}
