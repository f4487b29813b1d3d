import { ActionIcon, Badge, Tabs, Tooltip } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { FlowsPanel } from '../flows/FlowsPanel'
import { Guide } from '../guide/Guide'
import { Steps } from '../history/Steps'
import { Problems } from '../problems/Problems'
import { useAnalysis } from '../store/analysis-store'
import { useEditor } from '../store/editor-store'
import { type PanelTab, setView, useView } from '../store/view-store'
import { TemplateTools } from '../template-view/TemplateTools'
import { TemplateView } from '../template-view/TemplateView'

/** Template, problems, guide, flows and the steps done, below the canvas. */
export function BottomPanel() {
  const tab = useView((view) => view.tab)
  const analysed = useAnalysis(({ of }) => of)
  const behind = useEditor((state) => state.diagram !== analysed)
  return (
    <section className="bottom-panel" aria-label="Template, problems, guide, flows and steps" aria-busy={behind}>
      <Tabs
        className="bottom-tabs"
        value={tab}
        onChange={(value) => value && setView({ tab: value as PanelTab })}
        keepMounted={false}
      >
        <div className="bottom-head">
          <Tabs.List>
            <Tabs.Tab value="template">Template</Tabs.Tab>
            <Tabs.Tab value="problems" rightSection={<ProblemCount />}>
              Problems
            </Tabs.Tab>
            <Tabs.Tab value="guide">Guide</Tabs.Tab>
            <Tabs.Tab value="flows">Flows</Tabs.Tab>
            <Tabs.Tab value="history">Steps</Tabs.Tab>
          </Tabs.List>
          <div className="bottom-tools">
            {tab === 'template' && <TemplateTools />}
            <Tooltip label="Hide panel">
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label="Hide panel"
                onClick={() => setView({ panelOpen: false })}
              >
                <IconChevronDown size={16} />
              </ActionIcon>
            </Tooltip>
          </div>
        </div>
        <Tabs.Panel value="template">
          <TemplateView />
        </Tabs.Panel>
        <Tabs.Panel value="problems">
          <Problems />
        </Tabs.Panel>
        <Tabs.Panel value="guide">
          <Guide />
        </Tabs.Panel>
        <Tabs.Panel value="flows">
          <FlowsPanel />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <Steps />
        </Tabs.Panel>
      </Tabs>
    </section>
  )
}

function ProblemCount() {
  const count = useAnalysis(({ problems }) => problems.filter((problem) => problem.severity !== 'information').length)
  const errors = useAnalysis(({ problems }) => problems.some((problem) => problem.severity === 'error'))
  if (count === 0) return null
  return (
    <Badge size="sm" circle={count < 10} variant="light" color={errors ? 'red' : 'yellow'}>
      {count}
    </Badge>
  )
}
