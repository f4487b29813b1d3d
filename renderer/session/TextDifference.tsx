import { ScrollArea } from '@mantine/core'
import { useMemo } from 'react'
import { type ChangedLine, changedLines } from './changed-lines'
import './text-difference.css'

const NAMES: Readonly<Record<ChangedLine['sign'], string>> = { '+': 'come', '-': 'gone', ' ': 'same' }

/** What goes and what comes in a text, line by line, with a few lines around. */
export function TextDifference({ before, after }: { readonly before: string; readonly after: string }) {
  const lines = useMemo(() => changedLines(before, after), [before, after])
  return (
    <ScrollArea.Autosize mah="60vh" className="text-difference">
      <table data-testid="template-changes">
        <tbody>
          {lines.map(({ sign, line, text }, index) => (
            <tr key={`${sign}${line}`} className={NAMES[sign]} data-apart={isApart(lines, index) || undefined}>
              <td className="line-number">{line}</td>
              <td className="line-sign">{sign}</td>
              <td className="line-text">{text || ' '}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea.Autosize>
  )
}

/** Whether lines were left out before this one. */
function isApart(lines: readonly ChangedLine[], index: number): boolean {
  const [before, here] = [lines[index - 1], lines[index]]
  if (!before || !here || before.sign !== ' ' || here.sign !== ' ') return false
  return here.line !== before.line + 1
}
