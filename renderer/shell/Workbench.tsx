import { ReactFlowProvider } from '@xyflow/react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { Canvas } from '../canvas/Canvas'
import { Inspector } from '../inspector/Inspector'
import { Palette } from '../palette/Palette'
import { useView } from '../store/view-store'
import { BottomPanel } from './BottomPanel'
import { StatusBar } from './StatusBar'
import { TopBar } from './TopBar'

/** Top bar, palette, canvas, inspector, bottom panel and status bar. Panels keep their sizes from one start to the next. */
export function Workbench() {
  const { paletteOpen, inspectorOpen, panelOpen } = useView()
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
                <aside className="side" aria-label="Palette">
                  <Palette />
                </aside>
              </Panel>
              <Separator className="separator vertical" />
            </>
          )}
          <Panel id="middle-panel" minSize="320px">
            <Group orientation="vertical" {...rows}>
              <Panel id="canvas-panel" minSize="160px">
                <main className="canvas-region" aria-label="Diagram">
                  <Canvas />
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
                <aside className="side" aria-label="Inspector">
                  <Inspector />
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

function openIds(panels: Readonly<Record<string, boolean>>): string[] {
  return Object.keys(panels).filter((id) => panels[id])
}
