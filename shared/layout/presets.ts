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

/** Beyond this many nodes quick placement replaces the careful one, which would keep people waiting. */
export const CAREFUL_UP_TO = 1500

/** Up to this many nodes several ways to arrange a container are tried. */
export const VARIANTS_UP_TO = 150

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
  'elk.layered.thoroughness': '20',
} as const

const QUICK = {
  ...COMMON,
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.layered.thoroughness': '3',
} as const

/** What a graph's options depend on. */
export interface GraphSituation {
  /** Nodes in the whole diagram. */
  readonly nodes: number
  /** Distance between columns, in pixels. */
  readonly layerGap: number
}

/** ELK's options for the graph of one container. ELK hands no option down, so each graph gets them. */
export function elkOptions({ nodes, layerGap }: GraphSituation): Record<string, string> {
  const careful = nodes <= CAREFUL_UP_TO ? CAREFUL : QUICK
  return { ...careful, 'elk.layered.spacing.nodeNodeBetweenLayers': String(layerGap) }
}
