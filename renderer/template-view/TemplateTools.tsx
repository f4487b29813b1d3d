import { ActionIcon, CopyButton, SegmentedControl, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useAnalysis } from '../store/analysis-store'
import { setView, useView } from '../store/view-store'

/** Format, size and copying of the template. */
export function TemplateTools() {
  const format = useView((view) => view.templateFormat)
  const text = useAnalysis((analysis) => analysis.text)
  const count = useAnalysis(({ exported }) => Object.keys(exported?.template.Resources ?? {}).length)
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label="Template format"
        value={format}
        onChange={(value) => setView({ templateFormat: value as 'yaml' | 'json' })}
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
