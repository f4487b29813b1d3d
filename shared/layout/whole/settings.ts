import type { LayoutDirection } from '../layout-style'

/** One way to lay out a whole hierarchy. */
export interface WholeSettings {
  /** Quick: for large diagrams; less is tried to avoid crossings. */
  readonly isQuick: boolean
  /** Lines of all kinds share one port; else each kind has its own. */
  readonly bundlesAllKinds: boolean
  /** What only serves something stands after it, as a reader would meet it. */
  readonly readsServedFirst: boolean
  /** Columns keep room for labels. */
  readonly hasLabels: boolean
  readonly isCompacted: boolean
  /** Multiplies distances; 1 is normal. */
  readonly spread: number
  readonly direction: LayoutDirection
  /** Begins the search for few crossings elsewhere. */
  readonly seed: number
  /** ELK alone decides where lines meet nodes, and merges them as it likes. */
  readonly isPlain: boolean
}

const CAREFUL = {
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.thoroughness': '7',
}
const QUICK = {
  'elk.layered.nodePlacement.strategy': 'SIMPLE',
  'elk.layered.layering.strategy': 'LONGEST_PATH_SOURCE',
  'elk.layered.thoroughness': '1',
  'elk.layered.crossingMinimization.greedySwitch.type': 'OFF',
  'elk.layered.crossingMinimization.greedySwitchHierarchical.type': 'OFF',
}
/** Free line beside a label, both sides together. */
const BESIDE_LABEL = 20

/** ELK's options for the root and for every container; it hands none down. */
export function wholeOptions(settings: WholeSettings, widestLabel: number): Record<string, string> {
  const { isQuick, spread, hasLabels, isPlain } = settings
  const layers = hasLabels ? Math.max(64, widestLabel + BESIDE_LABEL) : 40
  const across = String(Math.round((isQuick ? 20 : layers) * spread))
  const down = String(Math.round((isQuick ? 16 : 32) * spread))
  return {
    'elk.algorithm': 'layered',
    'elk.direction': settings.direction === 'down' ? 'DOWN' : 'RIGHT',
    'elk.randomSeed': String(settings.seed),
    'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
    'elk.edgeRouting': 'ORTHOGONAL',
    'elk.layered.mergeEdges': String(isPlain),
    'elk.spacing.nodeNode': down,
    'elk.layered.spacing.nodeNodeBetweenLayers': across,
    'elk.spacing.edgeNode': isQuick ? '10' : '16',
    'elk.spacing.edgeEdge': '10',
    'elk.layered.spacing.edgeNodeBetweenLayers': isQuick ? '14' : '18',
    'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
    ...(isQuick ? QUICK : CAREFUL),
  }
}
