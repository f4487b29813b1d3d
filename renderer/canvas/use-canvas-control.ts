import { useReactFlow, useStoreApi } from '@xyflow/react'
import { type RefObject, useEffect } from 'react'
import type { Diagram } from '../../shared/diagram/types'
import { absoluteRects } from '../../shared/drawing/bounds'
import { type Rect, unionOf } from '../../shared/drawing/rect'
import { editorState } from '../store/editor-store'
import { provideCanvasControl } from './canvas-control'
import { READABLE_FROM } from './far-layer/detail'

const QUICK = { duration: 140 }
const MARGIN = 0.08
const LARGEST_FIT = 1.25
// What fits must not lie under the legend at the bottom.
const LEGEND_HEIGHT = 56

/** Lets menus, panels and commands steer the view of the editor's diagram, or of another one. */
export function useCanvasControl(region: RefObject<HTMLElement | null>, other?: Diagram): void {
  const flow = useReactFlow()
  const store = useStoreApi()
  useEffect(() => {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches ? { duration: 0 } : QUICK
    const fit = (ids?: readonly string[]) => {
      const area = areaOf(other ?? editorState().diagram, ids)
      if (!area) return
      const { width, height } = store.getState()
      const room = height - LEGEND_HEIGHT
      const zoom = Math.min(LARGEST_FIT, width / (area.width * (1 + MARGIN)), room / (area.height * (1 + MARGIN)))
      const middle = area.y + area.height / 2 + LEGEND_HEIGHT / 2 / zoom
      void flow.setCenter(area.x + area.width / 2, middle, { zoom, ...calm })
    }
    return provideCanvasControl({
      zoomIn: () => void flow.zoomIn(calm),
      zoomOut: () => void flow.zoomOut(calm),
      zoomTo: (zoom) => void flow.zoomTo(zoom, calm),
      fit,
      reveal: (ids, readable = false) => {
        const area = areaOf(other ?? editorState().diagram, ids)
        const tooSmall = readable && flow.getZoom() < READABLE_FROM
        if (area && (tooSmall || !isInView(area, store.getState())))
          void flow.setCenter(area.x + area.width / 2, area.y + area.height / 2, {
            zoom: Math.max(0.6, flow.getZoom()),
            ...calm,
          })
      },
      view: () => {
        const { transform, width, height } = store.getState()
        const [x, y, zoom] = transform
        return { center: { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom }, zoom }
      },
      show: ({ center, zoom }) => void flow.setCenter(center.x, center.y, { zoom, ...calm }),
      center: () => {
        const box = region.current?.getBoundingClientRect()
        return flow.screenToFlowPosition(
          { x: (box?.left ?? 0) + (box?.width ?? 0) / 2, y: (box?.top ?? 0) + (box?.height ?? 0) / 2 },
          { snapToGrid: false },
        )
      },
      toDiagram: (screen) => flow.screenToFlowPosition(screen, { snapToGrid: false }),
      toScreen: (point) => flow.flowToScreenPosition(point),
      focus: () => region.current?.focus(),
    })
  }, [flow, store, region, other])
}

function areaOf(diagram: Diagram, ids?: readonly string[]): Rect | undefined {
  const rects = absoluteRects(diagram)
  return unionOf(ids ? ids.flatMap((id) => rects.get(id) ?? []) : rects.values())
}

function isInView(
  area: Rect,
  { transform, width, height }: { transform: [number, number, number]; width: number; height: number },
): boolean {
  const [x, y, zoom] = transform
  const left = area.x * zoom + x
  const top = area.y * zoom + y
  return left >= 0 && top >= 0 && left + area.width * zoom <= width && top + area.height * zoom <= height
}
