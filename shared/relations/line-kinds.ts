/** The kinds of line a reader tells apart; each has its stroke and its entry in the legend. */
export const LINE_KINDS = [
  { id: 'request', label: 'request', plain: 'asks and waits for the answer' },
  { id: 'event', label: 'event', plain: 'tells, and does not wait' },
  { id: 'data', label: 'data', plain: 'reads or writes data' },
  { id: 'network', label: 'network', plain: 'may connect on a port' },
  { id: 'access', label: 'access', plain: 'may use or protects' },
  { id: 'observes', label: 'observes', plain: 'watches or logs' },
  { id: 'manages', label: 'manages', plain: 'sets up or steers' },
  { id: 'reference', label: 'reference', plain: 'is named in' },
  { id: 'annotation', label: 'annotation', plain: 'is drawn for the reader only' },
] as const

/** A kind of line. */
export type LineKind = (typeof LINE_KINDS)[number]['id']
