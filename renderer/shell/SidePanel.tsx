import { Tabs } from '@mantine/core'
import { Outline } from '../outline/Outline'
import { Palette } from '../palette/Palette'
import { type SideTab, setView, useView } from '../store/view-store'

/** Left of the canvas: the services one may place, or the outline of what is drawn. */
export function SidePanel() {
  const side = useView((view) => view.side)
  return (
    <Tabs
      className="side-tabs"
      value={side}
      onChange={(value) => value && setView({ side: value as SideTab })}
      keepMounted={false}
    >
      <Tabs.List grow>
        <Tabs.Tab value="palette">Services</Tabs.Tab>
        <Tabs.Tab value="outline">Outline</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="palette">
        <Palette />
      </Tabs.Panel>
      <Tabs.Panel value="outline">
        <Outline />
      </Tabs.Panel>
    </Tabs>
  )
}
