/** Kinds of which each line writes what all of a node's lines say together: judged with all of them drawn. */
export const TOGETHER: ReadonlySet<string> = new Set(['cloudwatch-dashboard-shows-resource'])

/** Kinds that change what other lines write, and write nothing without those: judged as if they were drawn. */
export const SUPPOSED: ReadonlySet<string> = new Set(['acm-certificate-secures-load-balancer'])
