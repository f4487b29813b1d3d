import { useReactFlow, useStore } from '@xyflow/react'
import { type PointerEvent, useEffect, useMemo, useRef } from 'react'
import { indexOf } from '../../shared/diagram/queries'
import { toneOf } from '../../shared/drawing/card'
import { frameLookOf } from '../../shared/drawing/frame-look'
import { inflate, type Rect, unionOf } from '../../shared/drawing/rect'
import { shapeOf } from '../../shared/drawing/shapes'
import { TOKENS } from '../../shared/drawing/tokens'
import { useTheme } from '../shell/use-theme'
import { editorState } from '../store/editor-store'
import { useView } from '../store/view-store'
import type { Scene } from './scene'

const WIDTH = 168
const HEIGHT = 104
const MARGIN = 40

/** The whole diagram in small, drawn from the document, with the part on screen. A press or drag goes there. */
export function Minimap({ scene }: { readonly scene: Scene }) {
  const shown = useView((view) => view.minimap)
  return shown && scene.diagram.nodes.length > 0 ? <MinimapCanvas scene={scene} /> : null
}

function MinimapCanvas({ scene }: { readonly scene: Scene }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const picture = useRef<Picture | undefined>(undefined)
  const theme = useTheme()
  const flow = useReactFlow()
  const [x, y, zoom] = useStore((state) => state.transform)
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const view: Rect = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
  const around = useMemo(() => unionOf(scene.rects.values()), [scene.rects])
  const area = inflate(around ?? view, MARGIN)
  const scale = Math.min(WIDTH / area.width, HEIGHT / area.height)
  const left = (WIDTH - area.width * scale) / 2 - area.x * scale
  const top = (HEIGHT - area.height * scale) / 2 - area.y * scale
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const ratio = window.devicePixelRatio || 1
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, WIDTH, HEIGHT)
    context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * left, ratio * top)
    const key = [scene.rects, scene.diagram.nodes.length, theme, scale]
    const isCurrent = picture.current?.key.every((each, i) => each === key[i])
    // While something is dragged the picture of before will do.
    if (!picture.current || (!isCurrent && !editorState().gesture))
      picture.current = pictureOf(scene, theme, key, context)
    context.save()
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.drawImage(picture.current.image, 0, 0)
    context.restore()
    context.fillStyle = TOKENS[theme].surface.accent
    context.globalAlpha = 0.08
    context.fillRect(view.x, view.y, view.width, view.height)
    context.globalAlpha = 0.6
    context.lineWidth = 1 / scale
    context.strokeStyle = TOKENS[theme].surface.accent
    context.strokeRect(view.x, view.y, view.width, view.height)
    context.globalAlpha = 1
  })
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.buttons === 0) return
    const box = event.currentTarget.getBoundingClientRect()
    void flow.setCenter((event.clientX - box.left - left) / scale, (event.clientY - box.top - top) / scale, { zoom })
  }
  const ratio = window.devicePixelRatio || 1
  return (
    <canvas
      ref={canvas}
      className="minimap"
      width={WIDTH * ratio}
      height={HEIGHT * ratio}
      style={{ width: WIDTH, height: HEIGHT }}
      aria-label="Minimap"
      role="img"
      onPointerDown={go}
      onPointerMove={go}
    />
  )
}

/** The nodes as they were drawn last: while only the view moves they need not be drawn again. */
interface Picture {
  readonly key: readonly unknown[]
  readonly image: HTMLCanvasElement
}

function pictureOf(
  scene: Scene,
  theme: 'light' | 'dark',
  key: readonly unknown[],
  like: CanvasRenderingContext2D,
): Picture {
  const image = document.createElement('canvas')
  image.width = like.canvas.width
  image.height = like.canvas.height
  const context = image.getContext('2d')
  const transform = like.getTransform()
  context?.setTransform(transform)
  if (context) drawNodes(context, scene, theme, transform.a / (window.devicePixelRatio || 1))
  return { key, image }
}

function drawNodes(context: CanvasRenderingContext2D, scene: Scene, theme: 'light' | 'dark', scale: number): void {
  const tokens = TOKENS[theme]
  const index = indexOf(scene.diagram)
  for (const node of scene.diagram.nodes) {
    const rect = scene.rects.get(node.id)
    if (!rect) continue
    if (shapeOf(node, index) === 'frame') {
      const colors = tokens.frames[frameLookOf(node).tone]
      context.globalAlpha = Math.max(0.05, colors.fillOpacity)
      context.fillStyle = colors.fill
      context.fillRect(rect.x, rect.y, rect.width, rect.height)
      context.globalAlpha = 0.5
      context.strokeStyle = colors.stroke
      context.lineWidth = 1 / scale
      context.strokeRect(rect.x, rect.y, rect.width, rect.height)
    } else {
      context.globalAlpha = 0.9
      context.fillStyle = tokens.categories[toneOf(node)]
      context.fillRect(rect.x, rect.y, rect.width, rect.height)
    }
    context.globalAlpha = 1
  }
}
