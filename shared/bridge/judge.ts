/** How grave AWS's validator takes a finding. Fatal ones count as errors: the template would not deploy. */
export type JudgeSeverity = 'error' | 'warning' | 'information'

/** One thing that AWS's validator found in a template. */
export interface JudgeFinding {
  /** The validator's own rule, such as `F3002`. */
  readonly rule: string
  readonly severity: JudgeSeverity
  /** In the validator's words. */
  readonly message: string
  /** What to do about it, in the validator's words. Absent: it says nothing. */
  readonly advice?: string
  /** Where in the text, counted from 1. Absent: no place. */
  readonly line?: number
  /** Counted from 1, in characters. */
  readonly column?: number
  /** The logical id of the resource it is about. Absent: it is about something else. */
  readonly resource?: string
  /** Dotted, from the resource's body: `Properties.Tags.0.Key`. Absent: the resource as a whole. */
  readonly property?: string
}

/** How far a check is: loading the validator takes seconds, the check itself mostly less than one. */
export type JudgeStage = 'starting' | 'checking'

/** How a check ended. */
export type JudgeReply =
  | { readonly outcome: 'judged'; readonly findings: readonly JudgeFinding[]; readonly version: string }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'took-too-long'; readonly seconds: number }

/** What a validator that runs beside the page says while it works; the last is `done` or `refused`. */
export type JudgeMessage =
  | { readonly stage: JudgeStage }
  | { readonly done: { readonly findings: readonly JudgeFinding[]; readonly version: string } }
  | { readonly refused: string }

/** A finding as the validator reports it, as far as it is read here. */
export interface RawDiagnostic {
  readonly ruleId: string
  readonly severity: string
  readonly message: string
  readonly suggestedFix?: string
  readonly entity?: { readonly logicalId: string; readonly entityType: string }
  readonly propertyPath?: string
  readonly startLine?: number
  readonly startColumn?: number
}

// Remarks on every property that causes replacement, every resource without tags, every store without a deletion policy.
const UNHELPFUL: ReadonlySet<string> = new Set(['I9001', 'I9040', 'I3011'])

const SEVERITY: Readonly<Record<string, JudgeSeverity>> = { FATAL: 'error', ERROR: 'error', WARN: 'warning' }

/** The findings of a report that people can use, the gravest first, each once. */
export function toJudgeFindings(diagnostics: readonly RawDiagnostic[]): JudgeFinding[] {
  const seen = new Set<string>()
  return diagnostics
    .filter(({ ruleId }) => !UNHELPFUL.has(ruleId))
    .map(toFinding)
    .filter((finding) => {
      const key = JSON.stringify(finding)
      return !seen.has(key) && seen.add(key)
    })
    .sort((one, other) => WEIGHT[one.severity] - WEIGHT[other.severity] || (one.line ?? 0) - (other.line ?? 0))
}

const WEIGHT = { error: 0, warning: 1, information: 2 } as const

function toFinding(raw: RawDiagnostic): JudgeFinding {
  const resource = raw.entity?.entityType === 'Resource' ? raw.entity.logicalId : undefined
  return {
    rule: raw.ruleId,
    severity: SEVERITY[raw.severity] ?? 'information',
    message: raw.message,
    ...(raw.suggestedFix && { advice: raw.suggestedFix }),
    ...(raw.startLine !== undefined && { line: raw.startLine }),
    ...(raw.startColumn !== undefined && { column: raw.startColumn }),
    ...(resource !== undefined && { resource }),
    ...(resource !== undefined && raw.propertyPath && { property: raw.propertyPath }),
  }
}
