import { create } from 'zustand'
import type { JudgeStage } from '../../shared/bridge/judge'
import type { Diagram } from '../../shared/diagram/types'
import type { PlacedFinding } from '../problems/place-findings'

/** What AWS's validator said last, and whether it is at work. */
export interface JudgeState {
  /** Undefined: no check runs. */
  readonly stage: JudgeStage | undefined
  /** Undefined: nothing was checked yet. */
  readonly verdict: Verdict | undefined
}

/** What came of a check: what was found, or why nothing was looked at. */
export type Outcome =
  | { readonly findings: readonly PlacedFinding[]; readonly version: string }
  | { readonly failure: string }

/** How the last check ended. */
export interface Verdict {
  readonly outcome: Outcome
  /** It is out of date when this is no longer the diagram. */
  readonly of: Diagram
  /** It says nothing about another document. */
  readonly documentId: string
}

/** The judge of this window. */
export const useJudge = create<JudgeState>(() => ({ stage: undefined, verdict: undefined }))
