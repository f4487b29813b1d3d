import { Anchor, Button, Group } from '@mantine/core'
import { IconAlertTriangle, IconArrowsSplit } from '@tabler/icons-react'
import { dropDraft, goOnWithDraft } from '../session/template-draft'
import { useDraft } from '../store/draft-store'

/** Says where a typed text and the diagram do not come together, and what can be done. Nothing while they do. */
export function DraftMessage({ goTo }: { goTo(line: number): void }) {
  const draft = useDraft((state) => state.draft)
  if (draft?.stage === 'apart') return <Apart />
  if (!draft?.refusal) return null
  const { line, column, message } = draft.refusal
  return (
    <div className="draft-message" role="alert">
      <IconAlertTriangle size={16} />
      <span className="draft-text">
        {line !== undefined && (
          <Anchor component="button" type="button" size="sm" onClick={() => goTo(line)}>
            Line {line}
            {column !== undefined && `, column ${column}`}
          </Anchor>
        )}{' '}
        {message} The diagram stays as it is until the text can be read.
      </span>
      <Button size="compact-xs" variant="default" onClick={dropDraft}>
        Take the diagram’s text
      </Button>
    </div>
  )
}

function Apart() {
  return (
    <div className="draft-message" role="alert">
      <IconArrowsSplit size={16} />
      <span className="draft-text">
        The diagram changed while you typed. Going on puts your text in place of what the diagram says now.
      </span>
      <Group gap="xs" wrap="nowrap">
        <Button size="compact-xs" variant="default" onClick={dropDraft}>
          Take the diagram’s text
        </Button>
        <Button size="compact-xs" onClick={() => void goOnWithDraft()}>
          Keep editing
        </Button>
      </Group>
    </div>
  )
}
