import { ViewportPortal } from '@xyflow/react'
import { flowBadges } from '../../shared/drawing/flow-badges'
import { useFoundRoutes } from '../canvas/far-layer/far-items'
import type { Scene } from '../canvas/scene'
import { LAYERS } from '../canvas/to-flow'
import { useView } from '../store/view-store'
import { shownFlow, useFlows } from './flow-store'

/** The numbers of a flow on the lines it runs along, while the panel shows it or it is presented. */
export function FlowBadges({ scene }: { readonly scene: Scene }) {
  useFoundRoutes()
  const panel = useView((view) => view.tab === 'flows' && view.panelOpen)
  const { shown, playing } = useFlows()
  const flow = panel || playing ? shownFlow(scene.diagram.flows, playing?.flow ?? shown) : undefined
  if (!flow) return null
  const lines = new Map(scene.diagram.connections.map((connection) => [connection.id, connection]))
  const badges = flowBadges(flow.steps, (id) => {
    const connection = lines.get(id)
    return connection && scene.routeOf(connection)
  })
  return (
    <ViewportPortal>
      <div className="flow-badges" style={{ zIndex: LAYERS.labels + 1 }}>
        {badges.map(({ connection, point, width, text, steps }) => (
          <span
            key={connection}
            className={`flow-badge ${playing ? (steps.includes(playing.step) ? 'current' : 'past') : ''}`}
            data-badge={connection}
            style={{ width, transform: `translate(-50%, -50%) translate(${point.x}px, ${point.y}px)` }}
          >
            {playing && steps.includes(playing.step) ? playing.step + 1 : text}
          </span>
        ))}
      </div>
    </ViewportPortal>
  )
}
