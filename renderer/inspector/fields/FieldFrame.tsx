import { ActionIcon, Tooltip } from '@mantine/core'
import { IconInfoCircle, IconMathFunction, IconX } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'

/** What a control needs so that its label and its messages belong to it. */
export interface ControlIds {
  readonly id: string
  readonly 'aria-label': string
  readonly 'aria-describedby'?: string
}

interface FieldFrameProps {
  readonly label: string
  /** What is shown instead of the label where the name stands above already; screen readers hear the label. */
  readonly title?: string | undefined
  /** Label in monospace: the name of a property. */
  readonly isName?: boolean
  /** Small words after the label: "required", "replaces". */
  readonly marks?: ReactNode
  /** What the field is for, shown on demand. */
  readonly documentation?: string | undefined
  /** Below the control, unless there is something to object. */
  readonly help?: string | undefined
  readonly error?: string | undefined
  /** Absent: the value cannot be an expression. */
  readonly expression?: { readonly isOn: boolean; toggle(): void }
  /** Absent: there is nothing to clear. */
  readonly onClear?: (() => void) | undefined
  readonly clearLabel?: string
  /** The control stands at the end of the label's line: a switch. */
  readonly inline?: boolean
  readonly children: (ids: ControlIds) => ReactNode
}

/** A field: its label, what can be done with it, its control, and what is to be said of it. */
export function FieldFrame(props: FieldFrameProps) {
  const {
    label,
    title,
    isName,
    marks,
    documentation,
    help,
    error,
    expression,
    onClear,
    clearLabel = 'clear',
    inline,
    children,
  } = props
  const id = useId()
  const message = error ?? help
  const control = children({ id, 'aria-label': label, ...(message && { 'aria-describedby': `${id}-message` }) })
  return (
    <div className="field">
      <div className="field-head">
        <label htmlFor={id} className={isName ? 'name' : ''}>
          {title ?? label}
        </label>
        {marks}
        {documentation && <Documentation text={documentation} label={label} />}
        <span className="field-actions">
          {onClear && (
            <Tooltip label={clearLabel === 'clear' ? 'Clear' : 'Back to the default'}>
              <ActionIcon {...quiet} aria-label={`${label}: ${clearLabel}`} onClick={onClear}>
                <IconX size={13} />
              </ActionIcon>
            </Tooltip>
          )}
          {expression && (
            <Tooltip label={expression.isOn ? 'Enter a value instead' : 'Use an expression: Ref, GetAtt, Sub …'}>
              <ActionIcon
                {...quiet}
                className={expression.isOn ? 'on' : ''}
                aria-label={`${label}: expression`}
                aria-pressed={expression.isOn}
                onClick={expression.toggle}
              >
                <IconMathFunction size={14} />
              </ActionIcon>
            </Tooltip>
          )}
        </span>
        {inline && control}
      </div>
      {!inline && control}
      {message && (
        <div id={`${id}-message`} className={error ? 'field-error' : 'field-help'} role={error ? 'alert' : undefined}>
          {message}
        </div>
      )}
    </div>
  )
}

const quiet = { variant: 'subtle', color: 'gray', size: 18 } as const

function Documentation({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    <Tooltip label={text.replaceAll('`', '')} multiline w={260} events={{ hover: true, focus: true, touch: true }}>
      <ActionIcon {...quiet} className="field-documentation" aria-label={`About ${label}`}>
        <IconInfoCircle size={13} />
      </ActionIcon>
    </Tooltip>
  )
}
