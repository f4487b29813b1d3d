import { Checkbox, SegmentedControl, Select } from '@mantine/core'
import { indexOf } from '../../shared/diagram/queries'
import type { Diagram } from '../../shared/diagram/types'
import { frameLookOf } from '../../shared/drawing/frame-look'
import { useEditor } from '../store/editor-store'
import type { PictureFormat } from './picture'
import { choosePicture, framesOf, type PictureChoice, usePictureChoice } from './picture-choice'

const FORMATS = [
  { value: 'svg', label: 'SVG' },
  { value: 'png', label: 'PNG' },
  { value: 'pdf', label: 'PDF' },
]
const SCALES = ['1', '2', '3', '4'].map((value) => ({ value, label: `${value}×` }))
const THEMES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

/** Everything that can be said of a picture before it is made. */
export function PictureOptions({ theme }: { readonly theme: 'light' | 'dark' }) {
  const choice = usePictureChoice()
  return (
    <div className="picture-options">
      <Choice
        label="Format"
        data={FORMATS}
        value={choice.format}
        choose={(value) => choosePicture({ format: value as PictureFormat })}
      />
      {choice.format === 'png' && (
        <Choice
          label="Size"
          data={SCALES}
          value={String(choice.scale)}
          choose={(value) => choosePicture({ scale: Number(value) })}
        />
      )}
      <Choice
        label="Colours"
        data={THEMES}
        value={theme}
        choose={(value) => choosePicture({ theme: value as 'light' | 'dark' })}
      />
      <PartSelect part={choice.part} />
      <FlowSelect choice={choice} />
      <Ticks choice={choice} />
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly data: { readonly value: string; readonly label: string }[]
  readonly value: string
  choose(value: string): void
}

function Choice({ label, data, value, choose }: ChoiceProps) {
  return (
    <div className="picture-choice">
      <span className="picture-label">{label}</span>
      <SegmentedControl aria-label={label} size="xs" fullWidth data={data} value={value} onChange={choose} />
    </div>
  )
}

function PartSelect({ part }: { readonly part: string }) {
  const diagram = useEditor((state) => state.diagram)
  const selected = useEditor((state) => state.selection.nodes.length)
  const index = indexOf(diagram)
  const frames = framesOf(diagram).map((node) => ({
    value: node.id,
    label: `${'  '.repeat(index.ancestors(node.id).length)}${frameLookOf(node).title || node.id}`,
  }))
  const data = [
    { value: 'whole', label: 'Whole diagram' },
    {
      value: 'selection',
      label: selected === 1 ? 'Selection (1 node)' : `Selection (${selected} nodes)`,
      disabled: selected === 0,
    },
  ]
  return (
    <Select
      label="What is shown"
      size="xs"
      allowDeselect={false}
      data={
        frames.length > 0
          ? [
              { group: 'Diagram', items: data },
              { group: 'One frame', items: frames },
            ]
          : data
      }
      value={part}
      onChange={(value) => value && choosePicture({ part: value })}
    />
  )
}

function FlowSelect({ choice }: { readonly choice: PictureChoice }) {
  const flows = useEditor((state) => state.diagram.flows)?.filter(({ steps }) => steps.length > 0) ?? []
  const flow = flows.find(({ id }) => id === choice.flow)
  if (flows.length === 0) return null
  return (
    <>
      <Select
        label="Flow"
        size="xs"
        allowDeselect={false}
        data={[{ value: '', label: 'None' }, ...flows.map(({ id, name }) => ({ value: id, label: name || 'Flow' }))]}
        value={choice.flow}
        onChange={(value) => choosePicture({ flow: value ?? '', step: 'all' })}
      />
      {flow && (
        <Select
          label="Steps"
          size="xs"
          allowDeselect={false}
          data={stepItems(flow, choice.format)}
          value={choice.step === 'each' && choice.format !== 'pdf' ? 'all' : choice.step}
          onChange={(value) => choosePicture({ step: value ?? 'all' })}
        />
      )}
    </>
  )
}

function stepItems({ steps }: NonNullable<Diagram['flows']>[number], format: PictureFormat) {
  return [
    { value: 'all', label: 'All steps' },
    ...(format === 'pdf' ? [{ value: 'each', label: 'A page for each step' }] : []),
    ...steps.map(({ caption }, index) => ({ value: String(index), label: `${index + 1}. ${caption || 'Step'}` })),
  ]
}

const TICKS = [
  ['title', 'Title'],
  ['date', 'Date'],
  ['legend', 'Legend'],
  ['transparent', 'Transparent background'],
] as const

function Ticks({ choice }: { readonly choice: PictureChoice }) {
  return (
    <fieldset className="picture-ticks">
      <legend className="picture-label">With</legend>
      {TICKS.map(([key, label]) => (
        <Checkbox
          key={key}
          size="xs"
          label={label}
          checked={choice[key]}
          onChange={(event) => choosePicture({ [key]: event.currentTarget.checked })}
        />
      ))}
      <Checkbox
        size="xs"
        label="The diagram itself"
        description={
          choice.format === 'pdf'
            ? 'A PDF cannot carry it; SVG and PNG can.'
            : 'Opening the picture in Stackboard gives the diagram back. Leave it out to give away only what is seen.'
        }
        disabled={choice.format === 'pdf'}
        checked={choice.carries && choice.format !== 'pdf'}
        onChange={(event) => choosePicture({ carries: event.currentTarget.checked })}
      />
    </fieldset>
  )
}
