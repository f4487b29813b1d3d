import { Button, Kbd, SegmentedControl, Tooltip } from '@mantine/core'
import { openSpotlight } from '@mantine/spotlight'
import { IconArrowBackUp, IconArrowForwardUp, IconSearch } from '@tabler/icons-react'
import logo from '../../assets/app-icon.svg?url'
import { LEVELS, type Level } from '../../shared/catalogue/levels'
import { redo } from '../../shared/editor/commands/redo'
import { undo } from '../../shared/editor/commands/undo'
import { useReview } from '../review/review-store'
import { useSessionStore } from '../session/session-store'
import { useIsEdited } from '../store/draft-store'
import { run, useEditor } from '../store/editor-store'
import { setView, useView } from '../store/view-store'
import { CommandMenu } from './CommandMenu'
import { shortcutText } from './shortcut-text'

const ALIGN = [
  'align-left',
  'align-center',
  'align-right',
  'align-top',
  'align-middle',
  'align-bottom',
  'distribute-horizontally',
  'distribute-vertically',
]
const EXPORT = ['export-template-yaml', 'export-template-json', 'export-picture', 'export-drawio', 'copy-picture']
const FILE = [
  'new-diagram',
  'open-diagram',
  'open-template',
  'import-template',
  'open-recent',
  'open-sample',
  'save-diagram',
  'save-diagram-as',
  'choose-template-layout',
  'show-versions',
  'compare-with-file',
  'compare-with-revision',
]

/** File name and state, undo and redo, tidying, the level, search and export. */
export function TopBar() {
  const reviewing = useReview(({ active }) => active !== undefined)
  return (
    <header className="top-bar">
      <FileName />
      <div className="top-middle" inert={reviewing} data-idle={reviewing}>
        <UndoButtons />
        <CommandMenu label="Tidy up" ids={['tidy-diagram', 'tidy-selection', 'tidy-new']} />
        <CommandMenu label="Align" ids={ALIGN} />
      </div>
      <div className="top-right">
        <LevelSwitch />
        <Button
          variant="default"
          size="xs"
          leftSection={<IconSearch size={14} />}
          rightSection={<Kbd size="xs">{shortcutText('Mod+K')}</Kbd>}
          onClick={openSpotlight}
        >
          Search commands
        </Button>
        <CommandMenu label="Export" ids={EXPORT} variant="filled" />
      </div>
    </header>
  )
}

function FileName() {
  const name = useEditor((state) => state.diagram.name)
  const dirty = useIsEdited()
  const file = useSessionStore((session) => session.file?.name)
  return (
    <div className="file-name">
      <img src={logo} alt="" width={24} height={24} />
      <CommandMenu label={file ?? name} ids={FILE} variant="subtle" title="File" />
      <span className="file-state">{dirty ? 'edited' : file ? 'saved' : ''}</span>
    </div>
  )
}

function UndoButtons() {
  const past = useEditor((state) => state.history.past.at(-1)?.label)
  const future = useEditor((state) => state.history.future.at(-1)?.label)
  return (
    <Button.Group>
      <Tooltip label={past ? `Undo ${past} (${shortcutText('Mod+Z')})` : 'Nothing to undo'}>
        <Button
          className="undo"
          variant="default"
          size="xs"
          disabled={!past}
          leftSection={<IconArrowBackUp size={14} />}
          onClick={() => run(undo)}
          aria-label={past ? `Undo ${past}` : 'Undo'}
        >
          <span className="undo-label">Undo {past ? shorten(past) : ''}</span>
        </Button>
      </Tooltip>
      <Tooltip label={future ? `Redo ${future} (${shortcutText('Mod+Shift+Z')})` : 'Nothing to redo'}>
        <Button
          variant="default"
          size="xs"
          disabled={!future}
          px={8}
          onClick={() => run(redo)}
          aria-label={future ? `Redo ${future}` : 'Redo'}
        >
          <IconArrowForwardUp size={14} />
        </Button>
      </Tooltip>
    </Button.Group>
  )
}

function LevelSwitch() {
  const level = useView((view) => view.level)
  return (
    <SegmentedControl
      size="xs"
      aria-label="Technical level"
      value={level}
      onChange={(value) => setView({ level: value as Level })}
      data={LEVELS.map(({ id, label }) => ({ value: id, label }))}
    />
  )
}

function shorten(label: string): string {
  const lower = label.charAt(0).toLowerCase() + label.slice(1)
  return lower.length > 26 ? `${lower.slice(0, 25)}…` : lower
}
