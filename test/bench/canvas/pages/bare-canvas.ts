import type { Diagram } from '../../../../shared/diagram/types'
import { absoluteRects } from '../../../../shared/drawing/bounds'
import { cardOf } from '../../../../shared/drawing/card'
import type { Rect } from '../../../../shared/drawing/rect'
import { TOKENS } from '../../../../shared/drawing/tokens'
import type { BenchPage } from '../bench-page'

/** The limit: a canvas element, a list of rectangles and straight lines, redrawn whole in every frame. */
interface Item {
  readonly id: string
  rect: Rect
  readonly title: string
  readonly fill: string
  readonly isFrame: boolean
}

const canvas = document.createElement('canvas')
document.body.append(canvas)
const context = canvas.getContext('2d') as CanvasRenderingContext2D
let items: Item[] = []
let lines: { from: Item; to: Item }[] = []
let view = { x: 0, y: 0, zoom: 1 }
let frame = 0
let selected: Item | undefined
let grabbed: { item: Item; x: number; y: number } | undefined

function draw(): void {
  frame = 0
  const { innerWidth: width, innerHeight: height } = window
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, width, height)
  context.setTransform(view.zoom, 0, 0, view.zoom, view.x, view.y)
  const seen = ({ x, y, width: w, height: h }: Rect) =>
    (x + w) * view.zoom + view.x > 0 &&
    (y + h) * view.zoom + view.y > 0 &&
    x * view.zoom + view.x < width &&
    y * view.zoom + view.y < height
  drawFrames(seen)
  drawLines(seen)
  drawCards(seen)
}

function drawFrames(seen: (rect: Rect) => boolean): void {
  context.strokeStyle = '#00A4A6'
  context.lineWidth = 1 / view.zoom
  for (const { rect, isFrame } of items) {
    if (isFrame && seen(rect)) context.strokeRect(rect.x, rect.y, rect.width, rect.height)
  }
}

function drawLines(seen: (rect: Rect) => boolean): void {
  context.beginPath()
  for (const { from, to } of lines) {
    if (!seen(from.rect) && !seen(to.rect)) continue
    context.moveTo(from.rect.x + from.rect.width / 2, from.rect.y + from.rect.height / 2)
    context.lineTo(to.rect.x + to.rect.width / 2, to.rect.y + to.rect.height / 2)
  }
  context.strokeStyle = '#7B8694'
  context.stroke()
}

function drawCards(seen: (rect: Rect) => boolean): void {
  const near = view.zoom >= 0.4
  context.font = '600 13px sans-serif'
  for (const { rect, isFrame, fill, title } of items) {
    if (isFrame || !seen(rect)) continue
    context.fillStyle = near ? '#fff' : fill
    context.fillRect(rect.x, rect.y, rect.width, rect.height)
    if (!near) continue
    context.strokeRect(rect.x, rect.y, rect.width, rect.height)
    context.fillStyle = fill
    context.fillRect(rect.x + 8, rect.y + 8, 40, 40)
    context.fillStyle = '#16191F'
    context.fillText(title, rect.x + 58, rect.y + 30)
  }
}

function soon(): void {
  if (frame === 0) frame = requestAnimationFrame(draw)
}

canvas.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault()
    if (event.ctrlKey) {
      const zoom = Math.min(3, Math.max(0.02, view.zoom * 2 ** (-event.deltaY * 0.01)))
      const scale = zoom / view.zoom
      view = {
        zoom,
        x: event.clientX - (event.clientX - view.x) * scale,
        y: event.clientY - (event.clientY - view.y) * scale,
      }
    } else view = { ...view, x: view.x - event.deltaX, y: view.y - event.deltaY }
    soon()
  },
  { passive: false },
)

const toDiagram = (x: number, y: number) => ({ x: (x - view.x) / view.zoom, y: (y - view.y) / view.zoom })

canvas.addEventListener('pointerdown', (event) => {
  const { x, y } = toDiagram(event.clientX, event.clientY)
  selected = items.findLast(
    ({ rect, isFrame }) =>
      !isFrame && x >= rect.x && y >= rect.y && x <= rect.x + rect.width && y <= rect.y + rect.height,
  )
  grabbed = selected && { item: selected, x: x - selected.rect.x, y: y - selected.rect.y }
})
window.addEventListener('pointermove', (event) => {
  if (!grabbed) return
  const { x, y } = toDiagram(event.clientX, event.clientY)
  grabbed.item.rect = { ...grabbed.item.rect, x: x - grabbed.x, y: y - grabbed.y }
  soon()
})
window.addEventListener('pointerup', () => {
  grabbed = undefined
})
window.addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowRight' || !selected) return
  selected.rect = { ...selected.rect, x: selected.rect.x + 8 }
  soon()
})

function open(text: string): void {
  const diagram = JSON.parse(text) as Diagram
  const rects = absoluteRects(diagram)
  items = diagram.nodes.flatMap((node) => {
    const rect = rects.get(node.id)
    if (!rect) return []
    const isFrame = node.kind === 'frame'
    const fill = isFrame ? '' : TOKENS.light.categories[cardOf(node, 'architecture').tone]
    return [{ id: node.id, rect, title: node.label, fill, isFrame }]
  })
  const byId = new Map(items.map((item) => [item.id, item]))
  lines = diagram.connections.flatMap(({ source, target }) => {
    const [from, to] = [byId.get(source), byId.get(target)]
    return from && to ? [{ from, to }] : []
  })
  showAll()
}

function showAll(): void {
  const right = Math.max(...items.map(({ rect }) => rect.x + rect.width))
  const bottom = Math.max(...items.map(({ rect }) => rect.y + rect.height))
  view = { x: 10, y: 10, zoom: Math.min((innerWidth - 20) / right, (innerHeight - 20) / bottom) }
  soon()
}

const page: BenchPage = {
  open,
  fit: showAll,
  near: () => {
    const right = Math.max(...items.map(({ rect }) => rect.x + rect.width))
    const bottom = Math.max(...items.map(({ rect }) => rect.y + rect.height))
    view = { x: innerWidth / 2 - right / 2, y: innerHeight / 2 - bottom / 2, zoom: 1 }
    soon()
  },
  cardOnScreen: () => {
    const cards = items
      .filter(({ isFrame }) => !isFrame)
      .map(({ rect }) => ({
        x: (rect.x + rect.width / 2) * view.zoom + view.x,
        y: (rect.y + rect.height / 2) * view.zoom + view.y,
      }))
    const distance = ({ x, y }: { x: number; y: number }) => Math.hypot(x - innerWidth / 2, y - innerHeight / 2)
    return cards.sort((a, b) => distance(a) - distance(b))[0]
  },
}
Object.assign(window, { benchPage: page })
