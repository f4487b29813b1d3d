import { Button, Group, Modal, SegmentedControl, Stack, Switch, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { LEVELS, type Level } from '../../shared/catalogue/levels'
import { setView, useView, type ViewState } from '../store/view-store'
import { startTour } from '../tour/tour-store'
import './settings.css'

const SWITCHES = [
  ['snap', 'Snap to the grid', 'Cards and frames keep to steps of 8 pixels.'],
  ['minimap', 'Minimap', 'A small picture of the whole in the corner.'],
  ['legend', 'Legend', 'What the colours and lines of this diagram mean.'],
  ['paletteOpen', 'Palette', 'Services on the left.'],
  ['inspectorOpen', 'Inspector', 'Properties on the right.'],
  ['panelOpen', 'Bottom panel', 'Template, problems, guide and steps.'],
] as const

/** How the window looks and behaves; kept on this computer, never in the document. */
export function Settings() {
  const view = useView()
  const close = () => setView({ dialog: undefined })
  return (
    <Modal opened={view.dialog === 'settings'} onClose={close} title="Settings" size="32rem">
      <Stack gap="md">
        <Choice label="Appearance">
          <SegmentedControl
            size="xs"
            aria-label="Appearance"
            value={view.theme}
            onChange={(theme) => setView({ theme: theme as ViewState['theme'] })}
            data={[
              { value: 'auto', label: 'As the system' },
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
            ]}
          />
        </Choice>
        <Choice label="Level">
          <SegmentedControl
            size="xs"
            aria-label="Level"
            value={view.level}
            onChange={(level) => setView({ level: level as Level })}
            data={LEVELS.map(({ id, label }) => ({ value: id, label }))}
          />
        </Choice>
        <Choice label="Template in">
          <SegmentedControl
            size="xs"
            aria-label="Template in"
            value={view.templateFormat}
            onChange={(templateFormat) => setView({ templateFormat: templateFormat as 'yaml' | 'json' })}
            data={[
              { value: 'yaml', label: 'YAML' },
              { value: 'json', label: 'JSON' },
            ]}
          />
        </Choice>
        {SWITCHES.map(([key, label, description]) => (
          <Switch
            key={key}
            size="sm"
            label={label}
            description={description}
            checked={view[key]}
            onChange={(event) => setView({ [key]: event.currentTarget.checked })}
          />
        ))}
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={startTour}>
            Show the tour
          </Button>
          <Button variant="default" size="xs" onClick={() => setView({ dialog: 'shortcuts' })}>
            Keyboard shortcuts
          </Button>
          <Button variant="default" size="xs" onClick={() => setView({ dialog: 'template-layout' })}>
            Layout of templates…
          </Button>
          <Button
            variant="default"
            size="xs"
            disabled={view.recent.length + view.favourites.length === 0}
            onClick={() => setView({ recent: [], favourites: [] })}
          >
            Forget recent and favourite services
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function Choice({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="setting">
      <Text size="sm">{label}</Text>
      {children}
    </div>
  )
}
