/** Distances in pixels. */
export const SPACING = {
  /** Between nodes one above the other. */
  node: 32,
  /** Between columns: room for a line's label. */
  layer: 96,
  /** Free line beside a label, both sides together. */
  besideLabel: 36,
  /** Between a flow and the row of frames below it. */
  row: 56,
  /** Between parts that no line joins. */
  part: 40,
  /** Between cards of a shelf. */
  shelf: 24,
  /** Between a card and what only serves it. */
  satellite: 56,
  /** Positions are multiples of this. */
  grid: 8,
} as const

/** Width to height a drawing should have. */
export const ASPECT = 1.6

/** Up to this many nodes several layouts of the whole diagram are tried, and the one that reads best is taken. */
export const QUALITY_UP_TO_NODES = 90

/** With more nodes than this the whole diagram is laid out quickly, and drawn together afterwards. */
export const CAREFUL_UP_TO_NODES = 250

/** With more lines than this in one container quick placement replaces the careful one, which would keep people waiting. */
export const CAREFUL_UP_TO_LINES = 300

/** With more lines than this in one container only enough to tie the nodes together have a say; the router draws them all. */
export const ALL_UP_TO_LINES = 150

/** With up to this many lines in one container several ways to arrange it are tried. */
export const VARIANTS_UP_TO_LINES = 60

const COMMON = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.randomSeed': '1',
  'elk.aspectRatio': String(ASPECT),
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.separateConnectedComponents': 'true',
  'elk.spacing.componentComponent': String(SPACING.part),
  'elk.spacing.nodeNode': String(SPACING.node),
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '10',
  'elk.layered.spacing.edgeNodeBetweenLayers': '20',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
  'elk.layered.mergeEdges': 'true',
  'elk.layered.considerModelOrder.strategy': 'PREFER_NODES',
} as const

const CAREFUL = {
  ...COMMON,
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.layered.thoroughness': '7',
} as const

const QUICK = {
  ...COMMON,
  'elk.layered.nodePlacement.strategy': 'LINEAR_SEGMENTS',
  'elk.layered.thoroughness': '2',
} as const

/** What a graph's options depend on. */
export interface GraphSituation extends Distances {
  /** Lines in the graph. */
  readonly lines: number
}

/** How far apart things stand in a graph. */
export interface Distances {
  /** Between columns, in pixels. */
  readonly layerGap: number
  /** Multiplies distances; 1 is normal. */
  readonly spread: number
}

/** ELK's options for the graph of one container. ELK hands no option down, so each graph gets them. */
export function elkOptions({ lines, layerGap, spread }: GraphSituation): Record<string, string> {
  const careful = lines <= CAREFUL_UP_TO_LINES ? CAREFUL : QUICK
  return {
    ...careful,
    'elk.spacing.nodeNode': String(Math.round(SPACING.node * spread)),
    'elk.layered.spacing.nodeNodeBetweenLayers': String(Math.round(layerGap * spread)),
  }
}
