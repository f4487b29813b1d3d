import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { CategoryId } from '../../shared/catalogue/categories'
import type { Level } from '../../shared/catalogue/levels'
import type { Selection } from '../../shared/editor/state'
import type { LineKind } from '../../shared/relations/line-kinds'
import type { Chosen } from '../../shared/template/conditions'

/** What the legend does with a kind: shows it above the others, or hides it. */
export type LegendFocus =
  | { readonly of: 'line'; readonly id: LineKind; readonly mode: 'highlight' | 'hide' }
  | { readonly of: 'category'; readonly id: CategoryId; readonly mode: 'highlight' | 'hide' }

/** The tabs of the bottom panel. */
export type PanelTab = 'template' | 'problems' | 'guide' | 'flows' | 'history'

/** The tabs left of the canvas. */
export type SideTab = 'palette' | 'outline'

/** Dialogs that cover the window. */
export type DialogName =
  | 'bookmarks'
  | 'export-picture'
  | 'gallery'
  | 'own-template'
  | 'recent'
  | 'replace'
  | 'revisions'
  | 'save-view'
  | 'settings'
  | 'shortcuts'
  | 'template-layout'
  | 'versions'

/** Where the layout of a template is kept: in a diagram file beside it, in the template itself, or not at all. */
export type TemplateLayoutPlace = 'beside' | 'metadata' | 'nowhere'

/** How the window looks: nothing of it belongs to the document. */
export interface ViewState {
  readonly level: Level
  readonly theme: 'light' | 'dark' | 'auto'
  readonly paletteOpen: boolean
  readonly side: SideTab
  readonly inspectorOpen: boolean
  readonly panelOpen: boolean
  readonly tab: PanelTab
  readonly templateFormat: 'yaml' | 'json'
  /** Absent: the user has not chosen; beside the template. */
  readonly templateLayout: TemplateLayoutPlace | undefined
  readonly minimap: boolean
  readonly legend: boolean
  readonly snap: boolean
  /** Items placed last, newest first, by palette key. */
  readonly recent: readonly string[]
  readonly favourites: readonly string[]
  readonly focus: LegendFocus | undefined
  readonly dialog: DialogName | undefined
  /** The values of parameters with which the diagram is shown; undefined: as it is drawn. */
  readonly showAs: Chosen | undefined
  /** Whether nodes that would not be made with these values are hidden and not only dimmed. */
  readonly hideAbsent: boolean
  /** The zoom of the canvas, 1 = 100 %; kept by the canvas for the status bar. */
  readonly zoom: number
  /** The node whose label is being typed on the canvas. */
  readonly renaming: string | undefined
  /** The node from which a connection is being drawn by keyboard. */
  readonly connectingFrom: string | undefined
  /** Whether a container is being sought for what is selected. */
  readonly rehoming: boolean
  /** A path of the template whose lines the panel shows, set by a click on what a line writes. */
  readonly shownPath: readonly (string | number)[] | undefined
  /** The generated resource that is selected, as long as the selection is this one. */
  readonly ghost: { readonly logicalId: string; readonly under: Selection } | undefined
}

const INITIAL: ViewState = {
  level: 'architecture',
  theme: 'auto',
  paletteOpen: true,
  side: 'palette',
  inspectorOpen: true,
  panelOpen: true,
  tab: 'template',
  templateFormat: 'yaml',
  templateLayout: undefined,
  minimap: true,
  legend: true,
  snap: true,
  recent: [],
  favourites: [],
  focus: undefined,
  dialog: undefined,
  showAs: undefined,
  hideAbsent: false,
  zoom: 1,
  renaming: undefined,
  connectingFrom: undefined,
  rehoming: false,
  shownPath: undefined,
  ghost: undefined,
}

const REMEMBERED = [
  'level',
  'theme',
  'paletteOpen',
  'side',
  'inspectorOpen',
  'panelOpen',
  'tab',
  'templateFormat',
  'templateLayout',
  'minimap',
  'legend',
  'snap',
  'recent',
  'favourites',
] as const satisfies readonly (keyof ViewState)[]

/** The view of this window. Panels, level and theme are remembered from one start to the next. */
export const useView = create<ViewState>()(
  persist(() => INITIAL, {
    name: 'stackboard-view',
    version: 1,
    partialize: (state) => Object.fromEntries(REMEMBERED.map((key) => [key, state[key]])) as unknown as ViewState,
  }),
)

/** Changes the view. */
export function setView(change: Partial<ViewState>): void {
  useView.setState(change)
}
