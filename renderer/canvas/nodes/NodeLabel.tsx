import { type KeyboardEvent, useRef } from 'react'
import { setNodeText } from '../../../shared/editor/commands/set-node-text'
import { run } from '../../store/editor-store'
import { setView, useView } from '../../store/view-store'
import { canvasControl } from '../canvas-control'

interface NodeLabelProps {
  readonly id: string
  /** What is shown. */
  readonly label: string
  /** What is edited where that is less than what is shown; absent: the same. */
  readonly editLabel?: string
  readonly className: string
  readonly multiline?: boolean
}

/** A node's label; a double click lets one type another. Enter keeps it, Escape leaves it as it was. */
export function NodeLabel({ id, label, editLabel, className, multiline }: NodeLabelProps) {
  const renaming = useView((view) => view.renaming === id)
  if (renaming)
    return <LabelField id={id} label={editLabel ?? label} className={className} multiline={multiline ?? false} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the inspector offers the same by keyboard
    <div className={className} title={multiline ? undefined : label} onDoubleClick={() => setView({ renaming: id })}>
      {label}
    </div>
  )
}

function LabelField({ id, label, className, multiline }: Required<Omit<NodeLabelProps, 'editLabel'>>) {
  const left = useRef(false)
  const finish = (text: string | undefined) => {
    if (left.current) return
    left.current = true
    if (text !== undefined && text !== label) run(setNodeText, { id, field: 'label', text })
    setView({ renaming: undefined })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    event.stopPropagation()
    const isDone = event.key === 'Enter' && !(multiline && event.shiftKey)
    if (!isDone && event.key !== 'Escape') return
    finish(isDone ? event.currentTarget.value : undefined)
    canvasControl().focus()
  }
  const shared = {
    className: `${className} label-field nodrag nopan`,
    defaultValue: label,
    'aria-label': 'Label',
    ref: (element: HTMLInputElement | HTMLTextAreaElement | null) => element?.select(),
    onKeyDown,
  }
  return multiline ? (
    <textarea {...shared} onBlur={(event) => finish(event.currentTarget.value)} />
  ) : (
    <input {...shared} onBlur={(event) => finish(event.currentTarget.value)} />
  )
}
