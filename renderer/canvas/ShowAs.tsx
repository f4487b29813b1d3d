import { Button, Popover, Select, Switch, TextInput } from '@mantine/core'
import { IconChevronDown, IconEye } from '@tabler/icons-react'
import { useEffect, useMemo } from 'react'
import { type ConditionSetting, conditionSettings } from '../../shared/template/condition-settings'
import type { Chosen, Truth } from '../../shared/template/conditions'
import { useSessionStore } from '../session/session-store'
import { useEditor } from '../store/editor-store'
import { setView, useView } from '../store/view-store'
import { useEnvironment } from './use-environment'
import './show-as.css'

/** Shows the diagram as it would be deployed with certain values, *dev* or *prod*. Absent where no condition asks for any. */
export function ShowAs() {
  const sections = useEditor((state) => state.diagram.template)
  const settings = useMemo(() => conditionSettings(sections), [sections])
  const chosen = useView((view) => view.showAs)
  const documentId = useSessionStore((session) => session.documentId)
  // Values chosen for one document say nothing about the next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of document that counts
  useEffect(() => setView({ showAs: undefined, hideAbsent: false }), [documentId])
  if (settings.length === 0) return null
  return (
    <div className="show-as">
      <Popover position="bottom-start" width={300} shadow="md" withinPortal>
        <Popover.Target>
          <Button
            size="xs"
            variant={chosen ? 'light' : 'default'}
            leftSection={<IconEye size={14} />}
            rightSection={<IconChevronDown size={14} />}
          >
            {chosen ? `Shown as ${named(settings, chosen)}` : 'Show as…'}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Panel settings={settings} />
        </Popover.Dropdown>
      </Popover>
      <LeftOut />
    </div>
  )
}

function Panel({ settings }: { readonly settings: readonly ConditionSetting[] }) {
  const chosen = useView((view) => view.showAs)
  const hide = useView((view) => view.hideAbsent)
  const choose = (name: string, value: string) => {
    const { [name]: _before, ...others } = useView.getState().showAs ?? {}
    setView({ showAs: value === '' ? others : { ...others, [name]: value } })
  }
  return (
    <div className="show-as-panel">
      {settings.map((setting) => (
        <Setting key={setting.name} setting={setting} value={chosen?.[setting.name] ?? ''} choose={choose} />
      ))}
      {chosen && <Conditions />}
      <Switch
        size="xs"
        label="Hide what would not be made"
        checked={hide}
        disabled={!chosen}
        onChange={(event) => setView({ hideAbsent: event.currentTarget.checked })}
      />
      <Button size="xs" variant="subtle" disabled={!chosen} onClick={() => setView({ showAs: undefined })}>
        Show as drawn
      </Button>
    </div>
  )
}

interface SettingProps {
  readonly setting: ConditionSetting
  /** Empty: not chosen, so the default counts. */
  readonly value: string
  choose(name: string, value: string): void
}

function Setting({ setting: { name, choices, initial }, value, choose }: SettingProps) {
  const hint = initial === undefined ? 'not known' : initial === '' ? 'empty' : initial
  if (choices.length === 0) {
    return (
      <TextInput
        size="xs"
        label={name}
        placeholder={hint}
        value={value}
        onChange={(event) => choose(name, event.currentTarget.value)}
      />
    )
  }
  return (
    <Select
      size="xs"
      label={name}
      placeholder={hint}
      clearable
      comboboxProps={{ withinPortal: false }}
      data={[...new Set(choices)].filter((choice) => choice !== '')}
      value={value === '' ? null : value}
      onChange={(next) => choose(name, next ?? '')}
    />
  )
}

const WORDS = { true: 'holds', false: 'does not hold', undefined: 'not known' } as const

function Conditions() {
  const names = useEditor((state) => state.diagram.template.conditions)
  const environment = useEnvironment()
  return (
    <ul className="show-as-conditions" aria-label="Conditions">
      {Object.keys(names ?? {}).map((name) => {
        const truth: Truth = environment?.truthOf(name)
        return (
          <li key={name} className={`truth-${truth}`}>
            {name} <span>{WORDS[`${truth}`]}</span>
          </li>
        )
      })}
    </ul>
  )
}

function LeftOut() {
  const environment = useEnvironment()
  if (!environment) return null
  const { absent, open } = environment
  const parts = [
    absent.size === 0 ? 'Nothing is left out' : `${absent.size} left out`,
    ...(open.size > 0 ? [`${open.size} not known`] : []),
  ]
  return <span role="status">{parts.join(', ')}</span>
}

/** The chosen values, the first settings first; the defaults where nothing was chosen. */
function named(settings: readonly ConditionSetting[], chosen: Chosen): string {
  const values = settings.flatMap(({ name, initial }) => chosen[name] ?? initial ?? [])
  const [first = 'deployed', second] = values
  return second === undefined ? first : values.length > 2 ? `${first}, ${second}, …` : `${first}, ${second}`
}
