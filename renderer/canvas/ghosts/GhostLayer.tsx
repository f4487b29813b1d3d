import { Menu } from '@mantine/core'
import { ViewportPortal } from '@xyflow/react'
import { memo, useMemo } from 'react'
import { iconOfType } from '../../../shared/catalogue/icons'
import { type Ghost, type Ghosts, ghostsOf } from '../../../shared/drawing/ghosts'
import { centerOf, type Rect } from '../../../shared/drawing/rect'
import { isBright, useFound } from '../../find/use-found'
import { useAnalysis } from '../../store/analysis-store'
import { useEditor } from '../../store/editor-store'
import { typeName } from '../contribution-text'
import { ServiceIcon } from '../ServiceIcon'
import type { Scene } from '../scene'
import { LAYERS } from '../to-flow'
import { selectGhost, useSelectedGhost } from './select-ghost'
import './ghosts.css'

interface GhostLayerProps {
  readonly scene: Scene
  /** The nodes that are near enough to be mounted. */
  readonly mounted: ReadonlySet<string>
}

/** At the engineering level: generated resources as dashed cards beside what they are generated for. */
export const GhostLayer = memo(function GhostLayer({ scene, mounted }: GhostLayerProps) {
  const dragging = useEditor((state) => state.gesture !== undefined)
  // Finding places for many ghosts in every frame would make a drag stutter.
  if (scene.level !== 'engineering' || (scene.large && dragging)) return null
  return <AllGhosts scene={scene} mounted={mounted} />
})

function AllGhosts({ scene, mounted }: GhostLayerProps) {
  const exported = useAnalysis((analysis) => analysis.exported)
  const found = useFound()
  const ghostsFor = useMemo(() => {
    const { diagram, rects, routes } = scene
    return exported && ghostsOf({ diagram, rects, exported, ...(routes && { routes: [...routes.values()] }) })
  }, [scene, exported])
  if (!ghostsFor) return null
  // Cards first: their ghosts have less choice than those of containers.
  const order = scene.diagram.nodes.filter(({ id }) => mounted.has(id)).reverse()
  const all = order.map(({ id }) => ghostsFor(id)).filter(({ drawn, rest }) => drawn.length + rest.length > 0)
  return (
    <ViewportPortal>
      <svg className="ghost-ties" style={{ zIndex: LAYERS.lines }} aria-hidden>
        {all.flatMap(({ owner, drawn }) =>
          drawn.map((ghost) => <Tie key={ghost.logicalId} from={scene.rects.get(owner)} to={ghost.rect} />),
        )}
      </svg>
      <div className="ghosts" style={{ zIndex: LAYERS.cards }}>
        {all.map((ghosts) => (
          <OwnGhosts
            key={ghosts.owner}
            ghosts={ghosts}
            rect={scene.rects.get(ghosts.owner)}
            dimmed={found !== undefined && !isBright(found, ghosts.owner)}
          />
        ))}
      </div>
    </ViewportPortal>
  )
}

interface OwnGhostsProps {
  readonly ghosts: Ghosts
  readonly rect: Rect | undefined
  readonly dimmed: boolean
}

function OwnGhosts({ ghosts: { drawn, rest }, rect, dimmed }: OwnGhostsProps) {
  return (
    <div className={dimmed ? 'dimmed' : ''}>
      {drawn.map((ghost) => (
        <GhostCard key={ghost.logicalId} ghost={ghost} />
      ))}
      {rest.length > 0 && rect && <RestMenu rest={rest} rect={rect} />}
    </div>
  )
}

/** The generated resources there is no room for, behind a button on the owner's border. */
function RestMenu({ rest, rect }: { readonly rest: Ghosts['rest']; readonly rect: Rect }) {
  return (
    <Menu position="bottom-end" shadow="sm" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className="ghost-rest nodrag nopan"
          style={{ left: rect.x + rect.width - 12, top: rect.y + rect.height }}
          onPointerDown={(event) => event.stopPropagation()}
        >
          +{rest.length} generated
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflow: 'auto' }}>
        {rest.map(({ logicalId, type }) => (
          <Menu.Item
            key={logicalId}
            leftSection={<ServiceIcon name={iconOfType(type)} size={20} />}
            onClick={() => selectGhost(logicalId)}
          >
            {logicalId}
            <div className="ghost-type">{typeName(type)}</div>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function GhostCard({ ghost: { logicalId, type, rect } }: { readonly ghost: Ghost }) {
  const selected = useSelectedGhost() === logicalId
  const { x, y, width, height } = rect
  return (
    <button
      type="button"
      className={`ghost nodrag nopan ${selected ? 'selected' : ''}`}
      style={{ left: x, top: y, width, height }}
      data-ghost={logicalId}
      aria-pressed={selected}
      title={`${logicalId}\n${type}`}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() => selectGhost(logicalId)}
    >
      <ServiceIcon name={iconOfType(type)} size={22} />
      <span className="ghost-text">
        <span className="ghost-name">{logicalId}</span>
        <span className="ghost-type">generated · {typeName(type)}</span>
      </span>
    </button>
  )
}

/** What joins a ghost to its owner, so that one sees whose it is. */
function Tie({ from, to }: { readonly from: Rect | undefined; readonly to: Rect }) {
  if (!from) return null
  const [a, b] = [centerOf(from), centerOf(to)]
  const isInside = b.x > from.x && b.x < from.x + from.width && b.y > from.y && b.y < from.y + from.height
  return isInside ? null : <line x1={a.x} y1={a.y} x2={b.x} y2={b.y} />
}
