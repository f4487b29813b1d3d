import { ActionIcon, CopyButton, SegmentedControl, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useSessionStore } from '../session/session-store'
import { useAnalysis } from '../store/analysis-store'
import { keepBaseText } from '../store/base-text'
import { useDraft } from '../store/draft-store'
import { editorState } from '../store/editor-store'
import { setView } from '../store/view-store'

/** Format, size and copying of the template. */
export function TemplateTools() {
  const syntax = useAnalysis((analysis) => analysis.syntax)
  const ofDiagram = useAnalysis((analysis) => analysis.text)
  const text = useDraft(({ draft }) => draft?.text) ?? ofDiagram
  const isOpened = useSessionStore(({ file }) => file?.template !== undefined)
  const count = useAnalysis(({ exported }) => Object.keys(exported?.template.Resources ?? {}).length)
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label="Template format"
        value={syntax}
        disabled={isOpened}
        onChange={(value) => writeAs(value as 'yaml' | 'json')}
        data={[
          { value: 'yaml', label: 'YAML' },
          { value: 'json', label: 'JSON' },
        ]}
      />
      <span>
        {count} resource{count === 1 ? '' : 's'}
      </span>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? 'Copied' : 'Copy template'}>
            <ActionIcon variant="subtle" color="gray" aria-label="Copy template" onClick={copy}>
              {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </>
  )
}

/** The other format is written anew: comments that were typed have no place in it. An opened template stays as it is written. */
function writeAs(templateFormat: 'yaml' | 'json'): void {
  keepBaseText(editorState().diagram, undefined)
  setView({ templateFormat })
}
