import { ReactFlowProvider } from '@xyflow/react'
import type { KeyboardEvent } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { Canvas } from '../canvas/Canvas'
import { canvasControl } from '../canvas/canvas-control'
import { Inspector } from '../inspector/Inspector'
import { ReviewCanvas } from '../review/ReviewCanvas'
import { ReviewPanel } from '../review/ReviewPanel'
import { useReview } from '../review/review-store'
import { useView } from '../store/view-store'
import { BottomPanel } from './BottomPanel'
import { SidePanel } from './SidePanel'
import { StatusBar } from './StatusBar'
import { TopBar } from './TopBar'

/** Top bar, palette, canvas, inspector, bottom panel and status bar. Panels keep their sizes from one start to the next. */
export function Workbench() {
  const view = useView()
  const review = useReview(({ active }) => active)
  const { panelOpen } = view
  // While two sides are compared nothing can be placed, and the list of changes takes the inspector's place.
  const paletteOpen = view.paletteOpen && !review
  const inspectorOpen = view.inspectorOpen || review !== undefined
  const columns = useDefaultLayout({
    id: 'stackboard-columns',
    panelIds: openIds({ 'palette-panel': paletteOpen, 'middle-panel': true, 'inspector-panel': inspectorOpen }),
  })
  const rows = useDefaultLayout({
    id: 'stackboard-rows',
    panelIds: openIds({ 'canvas-panel': true, 'bottom-panel': panelOpen }),
  })
  return (
    <ReactFlowProvider>
      <div className="workbench">
        <TopBar />
        <Group className="workbench-columns" orientation="horizontal" {...columns}>
          {paletteOpen && (
            <>
              <Panel
                id="palette-panel"
                defaultSize="250px"
                minSize="200px"
                maxSize="420px"
                groupResizeBehavior="preserve-pixel-size"
              >
                <aside className="side" aria-label="Services and outline">
                  <SidePanel />
                </aside>
              </Panel>
              <Separator className="separator vertical" />
            </>
          )}
          <Panel id="middle-panel" minSize="320px">
            <Group orientation="vertical" {...rows}>
              <Panel id="canvas-panel" minSize="160px">
                <main className="canvas-region" aria-label="Diagram">
                  <div inert={review !== undefined}>
                    <Canvas />
                  </div>
                  {review && <ReviewCanvas active={review} />}
                </main>
              </Panel>
              {panelOpen && (
                <>
                  <Separator className="separator horizontal" />
                  <Panel id="bottom-panel" defaultSize="220px" minSize="96px" groupResizeBehavior="preserve-pixel-size">
                    <BottomPanel />
                  </Panel>
                </>
              )}
            </Group>
          </Panel>
          {inspectorOpen && (
            <>
              <Separator className="separator vertical" />
              <Panel
                id="inspector-panel"
                defaultSize="320px"
                minSize="260px"
                maxSize="560px"
                groupResizeBehavior="preserve-pixel-size"
              >
                <aside
                  className="side"
                  aria-label={review ? 'Changes' : 'Inspector'}
                  onKeyDown={review ? undefined : backToCanvas}
                >
                  {review ? <ReviewPanel active={review} /> : <Inspector />}
                </aside>
              </Panel>
            </>
          )}
        </Group>
        <StatusBar />
      </div>
    </ReactFlowProvider>
  )
}

// Open lists and completions have their own use for Escape.
function backToCanvas(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return
  const isBusy = (event.target as HTMLElement).closest('[aria-expanded="true"]:not(button)')
  if (!isBusy) canvasControl().focus()
}

function openIds(panels: Readonly<Record<string, boolean>>): string[] {
  return Object.keys(panels).filter((id) => panels[id])
}
