import { useStoreApi } from '@xyflow/react'
import { useEffect, useRef } from 'react'
import type { Connection, DiagramNode } from '../../../shared/diagram/types'
import { TOKENS } from '../../../shared/drawing/tokens'
import { isBright, useFound } from '../../find/use-found'
import { useSpotlight } from '../../flows/use-spotlight'
import { useTheme } from '../../shell/use-theme'
import { useEditor } from '../../store/editor-store'
import { useView } from '../../store/view-store'
import { useInteraction } from '../interaction-store'
import { lineFocusOf } from '../lines/use-line-focus'
import type { Scene } from '../scene'
import { drawFar, type Except } from './draw-far'
import { farItemsOf, useFoundRoutes } from './far-items'
import type { FarReview, FarStyle } from './far-style'
import { livePartOf, sameExcept } from './live-part'
import { createPainter, type Painter } from './painter'
import './far-layer.css'

interface FarLayerProps {
  readonly scene: Scene
  readonly selected: ReadonlySet<string>
  readonly markOf: (node: DiagramNode) => string
  readonly review?: FarReview
}

/** The whole diagram on a canvas element, drawn from the document: what is small or many, and the ground of what is near. */
export function FarLayer({ scene, selected, markOf, review }: FarLayerProps) {
  const base = useRef<HTMLCanvasElement>(null)
  const live = useRef<HTMLCanvasElement>(null)
  const store = useStoreApi()
  const dragging = useEditor((state) => state.gesture !== undefined)
  const layer = useRef<Layer | undefined>(undefined)
  const style = useFarStyle({ scene, selected, markOf, review }, () => layer.current?.restyle())
  useEffect(() => {
    if (!base.current || !live.current) return
    const made = createLayer(createPainter(base.current), createPainter(live.current), () => {
      const { transform, width, height } = store.getState()
      return { x: transform[0], y: transform[1], zoom: transform[2], width, height }
    })
    layer.current = made
    const stop = store.subscribe((state, before) => {
      if (state.transform !== before.transform || state.width !== before.width || state.height !== before.height)
        made.moved()
    })
    return () => {
      stop()
      made.dispose()
    }
  }, [store])
  const found = useFoundRoutes()
  // biome-ignore lint/correctness/useExhaustiveDependencies: other routes are another drawing
  useEffect(() => layer.current?.restyle(), [found])
  useEffect(() => layer.current?.update(scene, style, dragging))
  return (
    <div className="far-layer" aria-hidden>
      <canvas ref={base} />
      <canvas ref={live} />
    </div>
  )
}

function useFarStyle({ scene, selected, markOf, review }: FarLayerProps, onIcon: () => void): FarStyle {
  const theme = useTheme()
  const focus = useView((view) => view.focus)
  const linking = useInteraction((state) => state.linking !== undefined)
  const found = useFound()
  const lit = useSpotlight()
  const made: FarStyle = {
    theme,
    tokens: TOKENS[theme],
    level: scene.level,
    markOf,
    focusOf: (kind) => lineFocusOf(kind, focus, linking),
    stepsBack: lit
      ? ({ id }: Connection) => !lit.has(id)
      : review
        ? (line) => review.lineColor(line, TOKENS[theme]) === undefined
        : found && (({ source, target }) => !isBright(found, source) || !isBright(found, target)),
    review,
    lineOf: scene.lineOf,
    selected,
    onIcon,
  }
  const key = [theme, focus, linking, found, lit, markOf, selected, review]
  const kept = useRef<{ key: readonly unknown[]; style: FarStyle } | undefined>(undefined)
  if (!kept.current?.key.every((each, i) => each === key[i])) kept.current = { key, style: made }
  return kept.current?.style ?? made
}

interface Layer {
  /** Takes what is to be drawn now. */
  update(scene: Scene, style: FarStyle, dragging: boolean): void
  /** The look changed, nothing else. */
  restyle(): void
  /** The view moved. */
  moved(): void
  dispose(): void
}

function createLayer(base: Painter, live: Painter, viewNow: () => Parameters<Painter['show']>[0]): Layer {
  let now: { scene: Scene; style: FarStyle; dragging: boolean } | undefined
  let resting: Scene | undefined
  let except: Except | undefined
  let frame = 0

  const paint = () => {
    frame = 0
    if (!now || !resting) return
    const { scene, style } = now
    const view = viewNow()
    if (view.width === 0) return
    const part = resting === scene ? undefined : livePartOf(resting, scene)
    if (!sameExcept(except, part?.except)) base.invalidate()
    except = part?.except
    const restingItems = farItemsOf(resting)
    base.show(view, (context, area, zoom) =>
      drawFar(context, restingItems, { area, zoom, style, ...(except && { except }) }),
    )
    live.show(view, (context, area, zoom) => part && drawFar(context, part.items, { area, zoom, style }))
  }
  const soon = () => {
    frame ||= requestAnimationFrame(paint)
  }
  return {
    update: (scene, style, dragging) => {
      if (now?.scene === scene && now.style === style && now.dragging === dragging) return
      if (now?.style !== style) base.invalidate()
      if (!dragging || !resting) {
        if (resting !== scene) base.invalidate()
        resting = scene
      }
      live.invalidate()
      now = { scene, style, dragging }
      soon()
    },
    restyle: () => {
      base.invalidate()
      live.invalidate()
      soon()
    },
    moved: soon,
    dispose: () => {
      cancelAnimationFrame(frame)
      base.dispose()
      live.dispose()
    },
  }
}
