import type { Diagram } from '../../shared/diagram/types'
import type { TemplateRefusal } from '../../shared/template/refusal'

/** How far the reading of a template is. `resources`: how many it has; absent: not known yet. */
export type TemplateStage =
  | { readonly doing: 'reading' }
  | { readonly doing: 'recognising'; readonly resources: number }

/** A template's text is read into a diagram. */
export interface OpenTask {
  readonly task: 'open'
  readonly text: string
  /** What the diagram is called. */
  readonly name: string
  /** The user has agreed to a text longer than CloudFormation takes. */
  readonly evenIfLong: boolean
  /** A diagram of the same template, drawn by hand: what is known from it is drawn like there. */
  readonly drawnLike?: Diagram
}

/** A diagram's template was edited as text. */
export interface EditTask {
  readonly task: 'edit'
  readonly text: string
  readonly before: Diagram
}

/** A diagram is written into a template's text. */
export interface WriteTask {
  readonly task: 'write'
  readonly text: string
  readonly diagram: Diagram
}

export type TemplateTask = OpenTask | EditTask | WriteTask

/** Which nodes have no place yet: all of them, or these. */
export type Unplaced = 'all' | readonly string[]

export type OpenAnswer =
  | { readonly outcome: 'refused'; readonly refusal: TemplateRefusal }
  | {
      readonly outcome: 'opened'
      /** Without a byte order mark. */
      readonly text: string
      readonly syntax: 'yaml' | 'json'
      readonly notes: readonly string[]
      readonly diagram: Diagram
      readonly unplaced: Unplaced
    }

export type EditAnswer =
  | { readonly outcome: 'refused'; readonly refusal: TemplateRefusal }
  | {
      readonly outcome: 'edited'
      readonly diagram: Diagram
      readonly unplaced: readonly string[]
      /** Only comments or the way it is written changed. */
      readonly isSame: boolean
    }

export interface WriteAnswer {
  readonly text: string
  readonly syntax: 'yaml' | 'json'
  /** The whole text had to be written anew: comments are lost. */
  readonly rewritten: boolean
}

/** What each task answers. */
export interface TemplateAnswers {
  readonly open: OpenAnswer
  readonly edit: EditAnswer
  readonly write: WriteAnswer
}

/** What the worker tells: how far it is, the answer, or a fault of ours. */
export type TemplateMessage =
  | { readonly stage: TemplateStage }
  | { readonly answer: TemplateAnswers[keyof TemplateAnswers] }
  | { readonly failed: string }
