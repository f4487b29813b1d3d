import { openSpotlight } from '@mantine/spotlight'
import type { WindowCommandId } from '../../shared/editor/commands/window-commands'
import { addNext } from '../canvas/add-next'
import { canvasControl } from '../canvas/canvas-control'
import { setInteraction } from '../canvas/interaction-store'
import { openFind } from '../find/find-store'
import { playFlow } from '../flows/play-flow'
import { compareWithOtherFile } from '../review/compare-with-other-file'
import { checkWithJudge } from '../session/check-with-judge'
import { copySelection, cutSelection, pasteClipboard } from '../session/clipboard'
import { copySelectionAsPicture } from '../session/copy-picture'
import { exportDrawio, exportTemplateFile } from '../session/export'
import { importTemplateFile } from '../session/import-template'
import { newDiagram, openDiagram, openTemplate } from '../session/open'
import { saveDiagram, saveDiagramAs } from '../session/save'
import { tidy } from '../session/tidy'
import { editorState } from '../store/editor-store'
import { type PanelTab, setView, useView } from '../store/view-store'
import { startTour } from '../tour/tour-store'
import { focusNextPart } from './regions'

const view = () => useView.getState()
const showTab = (tab: PanelTab) => setView({ tab, panelOpen: true })

/** What each command of the window does; the type demands all of them. */
const PERFORM: Readonly<Record<WindowCommandId, () => unknown>> = {
  'new-diagram': newDiagram,
  'open-diagram': openDiagram,
  'open-template': openTemplate,
  'import-template': importTemplateFile,
  'open-sample': () => setView({ dialog: 'gallery' }),
  'open-recent': () => setView({ dialog: 'recent' }),
  'save-diagram': saveDiagram,
  'save-diagram-as': saveDiagramAs,
  'choose-template-layout': () => setView({ dialog: 'template-layout' }),
  'show-versions': () => setView({ dialog: 'versions' }),
  'compare-with-file': compareWithOtherFile,
  'compare-with-revision': () => setView({ dialog: 'revisions' }),
  'export-template-yaml': () => exportTemplateFile('yaml'),
  'export-template-json': () => exportTemplateFile('json'),
  'export-picture': () => setView({ dialog: 'export-picture' }),
  'export-drawio': exportDrawio,
  'check-with-judge': checkWithJudge,
  'cut-selection': cutSelection,
  'copy-selection': copySelection,
  'copy-picture': copySelectionAsPicture,
  'paste-clipboard': pasteClipboard,
  'find-node': openFind,
  'tidy-diagram': () => tidy('all'),
  'tidy-new': () => tidy('new'),
  'tidy-selection': () => tidy(editorState().selection.nodes),
  'zoom-in': () => canvasControl().zoomIn(),
  'zoom-out': () => canvasControl().zoomOut(),
  'zoom-reset': () => canvasControl().zoomTo(1),
  'zoom-fit': () => canvasControl().fit(),
  'zoom-selection': () => canvasControl().fit(editorState().selection.nodes),
  'save-view': () => setView({ dialog: 'save-view' }),
  'show-bookmarks': () => setView({ dialog: 'bookmarks' }),
  'show-business-level': () => setView({ level: 'business' }),
  'show-architecture-level': () => setView({ level: 'architecture' }),
  'show-engineering-level': () => setView({ level: 'engineering' }),
  'toggle-palette': () => setView({ paletteOpen: !view().paletteOpen }),
  'show-outline': () => focusSoon('outline', { paletteOpen: true, side: 'outline' }),
  'toggle-inspector': () => setView({ inspectorOpen: !view().inspectorOpen }),
  'toggle-panel': () => setView({ panelOpen: !view().panelOpen }),
  'show-template': () => showTab('template'),
  'show-problems': () => {
    showTab('problems')
    focusSoon('problems', {})
  },
  'show-guide': () => showTab('guide'),
  'go-to-next-part': () => focusNextPart(1),
  'go-to-previous-part': () => focusNextPart(-1),
  'show-flows': () => showTab('flows'),
  'play-flow': () => playFlow(),
  'toggle-minimap': () => setView({ minimap: !view().minimap }),
  'toggle-legend': () => setView({ legend: !view().legend }),
  'toggle-snap': () => setView({ snap: !view().snap }),
  'toggle-theme': toggleTheme,
  'search-commands': openSpotlight,
  'search-services': () => focusSoon('palette-search', { paletteOpen: true, side: 'palette' }),
  'show-shortcuts': () => setView({ dialog: 'shortcuts' }),
  'show-history': () => showTab('history'),
  'save-own-template': () => setView({ dialog: 'own-template' }),
  'open-settings': () => setView({ dialog: 'settings' }),
  'start-tour': startTour,
  'quick-add': () => setInteraction({ quickAdd: { at: canvasControl().toScreen(canvasControl().center()) } }),
  'add-next': addNext,
  'replace-node': () => setView({ dialog: 'replace' }),
  'start-connection': () => setView({ connectingFrom: editorState().selection.nodes[0] }),
  'move-into-container': () => setView({ rehoming: true }),
  'open-inspector': () => focusSoon('inspector', { inspectorOpen: true }),
}

/** Carries out a command of the window. */
export function runWindowCommand(id: WindowCommandId): void {
  void PERFORM[id]()
}

function toggleTheme(): void {
  setView({ theme: document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark' })
}

/** Opens a panel and puts the keyboard into the first field of the element with this id. */
function focusSoon(id: string, change: Parameters<typeof setView>[0]): void {
  setView(change)
  requestAnimationFrame(() => {
    const element = document.getElementById(id)
    const takesFocus = element?.matches('input, [tabindex="0"]')
    const field = takesFocus ? element : element?.querySelector<HTMLElement>('input, textarea, button')
    field?.focus()
  })
}
