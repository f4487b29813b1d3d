import { ScrollArea, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { goToStep } from '../../shared/editor/commands/go-to-step'
import { run, useEditor } from '../store/editor-store'
import './steps.css'

/** Every step done, the newest last, and those taken back; a click goes to the state after a step. */
export function Steps() {
  const { past, future } = useEditor((state) => state.history)
  const current = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: shown anew with every step
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [past.length])
  if (past.length + future.length === 0) {
    return (
      <Text size="sm" c="dimmed" p="md">
        Nothing was done yet. Every step will be listed here, to go back to.
      </Text>
    )
  }
  const labels = ['As it was opened', ...past.map((step) => step.label), ...future.map((step) => step.label).reverse()]
  return (
    <ScrollArea h="100%" type="hover">
      <ol className="steps">
        {labels.map((label, done) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the row
          <li key={done}>
            <button
              type="button"
              ref={done === past.length ? current : undefined}
              className={`step ${done > past.length ? 'undone' : ''}`}
              aria-current={done === past.length ? 'step' : undefined}
              onClick={() => run(goToStep, { done })}
            >
              {label}
            </button>
          </li>
        ))}
      </ol>
    </ScrollArea>
  )
}
