import { Button } from '@mantine/core'
import { IconFileCode, IconFolderOpen, IconLayoutGrid } from '@tabler/icons-react'
import { RecentOnEmptyCanvas } from '../session/RecentFiles'
import { runCommand } from '../shell/run-command'
import { useEditor } from '../store/editor-store'

/** What an empty diagram shows: four ways to begin. */
export function EmptyCanvas() {
  const empty = useEditor((state) => state.diagram.nodes.length === 0)
  if (!empty) return null
  return (
    <div className="empty-canvas">
      <h1>Draw a system on AWS</h1>
      <p>Drag a service from the left onto the canvas, or begin with something that is there.</p>
      <div className="empty-ways">
        <Button leftSection={<IconLayoutGrid size={16} />} onClick={() => runCommand('open-sample')}>
          Start from a sample
        </Button>
        <Button variant="default" leftSection={<IconFolderOpen size={16} />} onClick={() => runCommand('open-diagram')}>
          Open a diagram
        </Button>
        <Button variant="default" leftSection={<IconFileCode size={16} />} onClick={() => runCommand('open-template')}>
          Open a template
        </Button>
      </div>
      <Button variant="subtle" size="xs" onClick={() => runCommand('start-tour')}>
        New here? A tour in five steps
      </Button>
      <RecentOnEmptyCanvas />
    </div>
  )
}
