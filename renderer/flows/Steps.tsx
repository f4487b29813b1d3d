import { ActionIcon, Text, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react'
import { movedStep } from '../../shared/diagram/flows'
import type { Flow, FlowStep } from '../../shared/diagram/types'
import { setFlowSteps } from '../../shared/editor/commands/set-flow-steps'
import { canvasControl } from '../canvas/canvas-control'
import { editorState, run, useEditor } from '../store/editor-store'
import { endsOf } from './FlowPlayer'

/** The steps of a flow, each with its caption; they can be moved, told anew and taken out. */
export function Steps({ flow, adding }: { readonly flow: Flow; readonly adding: boolean }) {
  return (
    <>
      {(adding || flow.steps.length === 0) && (
        <Text className="flow-hint" size="xs" role="status">
          {adding
            ? 'Click a line on the canvas: it becomes the next step.'
            : 'No steps yet. “Add steps”, then click the lines one after another.'}
        </Text>
      )}
      <ol className="flow-steps" aria-label="Steps">
        {flow.steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place; a line may come along twice
          <Step key={index} flow={flow} step={step} index={index} />
        ))}
      </ol>
    </>
  )
}

interface StepProps {
  readonly flow: Flow
  readonly step: FlowStep
  readonly index: number
}

function Step({ flow, step, index }: StepProps) {
  const ends = useEditor((state) => endsOf(state.diagram, step))
  const number = index + 1
  return (
    <li>
      <button
        type="button"
        className="flow-number"
        title="Show on the canvas"
        aria-label={`Show step ${number}`}
        onClick={() => show(step)}
      >
        {number}
      </button>
      <span className={`flow-ends ${ends ? '' : 'lost'}`} title={ends}>
        {ends || 'This line is no longer there'}
      </span>
      <TextInput
        size="xs"
        aria-label={`Caption of step ${number}`}
        placeholder="What happens here?"
        value={step.caption}
        onChange={(event) => setCaption(flow, index, event.currentTarget.value)}
      />
      <ActionIcon.Group>
        <StepButton label={`Move step ${number} up`} disabled={index === 0} act={() => move(flow, index, -1)}>
          <IconArrowUp size={14} />
        </StepButton>
        <StepButton
          label={`Move step ${number} down`}
          disabled={number === flow.steps.length}
          act={() => move(flow, index, 1)}
        >
          <IconArrowDown size={14} />
        </StepButton>
        <StepButton label={`Remove step ${number}`} disabled={false} act={() => takeOut(flow, index)}>
          <IconX size={14} />
        </StepButton>
      </ActionIcon.Group>
    </li>
  )
}

interface StepButtonProps {
  readonly label: string
  readonly disabled: boolean
  readonly children: React.ReactNode
  act(): void
}

function StepButton({ label, disabled, children, act }: StepButtonProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={act}
    >
      {children}
    </ActionIcon>
  )
}

function show({ connection }: FlowStep): void {
  const line = editorState().diagram.connections.find(({ id }) => id === connection)
  if (line) canvasControl().reveal([line.source, line.target])
}

function setCaption({ id, steps }: Flow, at: number, caption: string): void {
  const changed = steps.map((step, index) => (index === at ? { ...step, caption } : step))
  run(setFlowSteps, { id, steps: changed, label: `Caption of step ${at + 1}`, merge: `flow-caption:${id}:${at}` })
}

function move({ id, steps }: Flow, from: number, by: number): void {
  run(setFlowSteps, { id, steps: movedStep(steps, from, from + by), label: `Move step ${from + 1}` })
}

function takeOut({ id, steps }: Flow, at: number): void {
  const left = steps.filter((_, index) => index !== at)
  run(setFlowSteps, { id, steps: left, label: `Remove step ${at + 1}` })
}
