import * as z from 'zod'
import type {
  BesideReply,
  FileState,
  FileVersion,
  OpenReply,
  ReadToCompare,
  RecentFile,
  RecoveredDocument,
  RecoveryCopy,
  RevisionsReply,
  SaveAsReply,
  SaveBesideReply,
  SaveReply,
  UnsavedAnswer,
  VersionText,
} from './documents'
import type { JudgeReply } from './judge'
import { limits } from './limits'
import type { Result } from './result'

// The schema compiler would probe for `new Function`, which the page's content security policy reports as a violation.
z.config({ jitless: true })

const handle = z.string().regex(/^[\w-]{8,64}$/)
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/)
/** A commit by its whole hash: no name, no option, no path. */
const revision = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)
const documentId = z.string().regex(/^[\w-]{8,64}$/)
const name = z.string().min(1).max(255)
const kind = z.enum(['diagram', 'template'])
const text = z.string().max(limits.diagram)
const nothing = z.strictObject({})

/** One bridge call: the schema of its one argument, the most it may carry, and (in its type only) what it answers. */
export interface Call<Schema extends z.ZodType, Reply> {
  schema: Schema
  /** Bytes; texts count as UTF-8. */
  maximumBytes: number
  /** Never present at run time: carries the reply's type. */
  readonly reply?: Reply
}

function answers<Reply>() {
  return <Schema extends z.ZodType>(schema: Schema, maximumBytes: number = limits.smallCall): Call<Schema, Reply> => ({
    schema,
    maximumBytes,
  })
}

/**
 * Everything the page may ask of its host. The preload script, the window's type, the gate and the handlers follow from
 * this list. No path is in it: files are named by handles that the host gave out.
 */
export const calls = {
  /** Shows the system's dialog and reads the chosen file. */
  openByDialog: answers<OpenReply>()(z.strictObject({ kind })),
  openRecent: answers<OpenReply>()(z.strictObject({ id: handle })),
  listRecent: answers<RecentFile[]>()(nothing),
  clearRecent: answers<null>()(nothing),
  /** Keeps a small SVG picture of an open file, for the list of recent files. It is only ever shown as an image. */
  keepPicture: answers<null>()(z.strictObject({ handle, svg: z.string().max(limits.thumbnail) }), limits.thumbnail * 2),
  /** Reads an open file again. */
  reopen: answers<OpenReply>()(z.strictObject({ handle })),
  /** Lets go of a handle. The recovery copy is not touched. */
  closeDocument: answers<null>()(z.strictObject({ handle })),
  /** The file that this window was opened for (argument, double click, Dock). `null`: none. Answers once. */
  takeLaunchDocument: answers<OpenReply | null>()(nothing),

  /** The text must have been parsed back by the caller. `fingerprint`: of the bytes last read or saved. */
  save: answers<SaveReply>()(
    z.strictObject({ handle, text, fingerprint, overwrite: z.union([fingerprint, z.literal('vanished')]).optional() }),
    limits.diagram,
  ),
  saveAs: answers<SaveAsReply>()(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind, suggestedName: name, text }),
      z.strictObject({
        kind: z.literal('picture'),
        suggestedName: name,
        content: z.union([text, z.instanceof(Uint8Array)]),
      }),
    ]),
    limits.picture,
  ),
  /** Looks at the file again: on focus, on resume. */
  checkFile: answers<FileState>()(z.strictObject({ handle, fingerprint })),

  /** The diagram file of the same name beside an open template, in which the template's layout is kept. */
  readBeside: answers<BesideReply>()(z.strictObject({ handle })),
  /** Writes that file. `fingerprint`: of the bytes last read or saved; `absent`: there was none. */
  saveBeside: answers<SaveBesideReply>()(
    z.strictObject({ handle, text, fingerprint: z.union([fingerprint, z.literal('absent')]) }),
    limits.diagram,
  ),

  /** The states of an open file that were kept, newest first. */
  listVersions: answers<FileVersion[]>()(z.strictObject({ handle })),
  readVersion: answers<VersionText>()(z.strictObject({ handle, id: z.string().regex(/^[\w-]{1,64}$/) })),

  /** Lets the user choose a file that is only read, to be compared with the document. It is not opened and gets no handle. */
  readToCompare: answers<ReadToCompare>()(nothing),
  /** The commits that touched an open file, newest first, where it lies in a git repository. */
  listRevisions: answers<RevisionsReply>()(z.strictObject({ handle })),
  /** The file as it stood in a commit. */
  readRevision: answers<{ text: string }>()(z.strictObject({ handle, id: revision })),

  /** Tells the window what it shows. `edited` decides whether closing asks. `handle`: absent for a document without a file. */
  setDocumentState: answers<null>()(
    z.strictObject({
      title: name,
      edited: z.boolean(),
      handle: handle.optional(),
      documentId: documentId.optional(),
    }),
  ),
  /** Asks "save, don't save, cancel" before another document replaces this one. */
  confirmUnsaved: answers<UnsavedAnswer>()(z.strictObject({ name })),
  /** Closes the window without asking, after `closeRequested` was served. */
  closeWindow: answers<null>()(nothing),
  newWindow: answers<null>()(nothing),

  /** Newest text wins; one write at a time per document. */
  writeRecovery: answers<{ writtenAt: number }>()(
    z.strictObject({
      documentId,
      kind,
      name,
      text,
      handle: handle.optional(),
      baseFingerprint: fingerprint.optional(),
    }),
    limits.diagram,
  ),
  dropRecovery: answers<null>()(z.strictObject({ documentId })),
  /** Copies of documents that no living window edits or was offered, newest first. */
  listRecovery: answers<RecoveryCopy[]>()(nothing),
  /** The text of a copy, to be shown only: the file beside it is not opened. */
  peekRecovery: answers<{ text: string }>()(z.strictObject({ documentId })),
  readRecovery: answers<RecoveredDocument>()(z.strictObject({ documentId })),

  /**
   * Has AWS's validator look at a template, beside the page. Answers when it has, was cancelled or took too long; meanwhile
   * `judgeProgress` says how far it is. A second call of the same window cancels the first.
   */
  judgeTemplate: answers<JudgeReply>()(z.strictObject({ text: z.string().max(limits.template) }), limits.template),
  /** Cancels this window's check, if there is one. */
  cancelJudging: answers<null>()(nothing),

  /** Does in the focused text field what a menu entry of that name does. For when one was chosen while typing. */
  editText: answers<null>()(z.strictObject({ action: z.enum(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']) })),
  /** Shows the host name first. `opened: false`: the user declined. Call only on a click. */
  openExternal: answers<{ opened: boolean }>()(z.strictObject({ url: z.string().max(2048) })),
  setMenuState: answers<null>()(
    z.strictObject({
      items: z
        .array(
          z.strictObject({
            id: z.string().min(1).max(100),
            enabled: z.boolean().optional(),
            checked: z.boolean().optional(),
            label: z.string().max(200).optional(),
          }),
        )
        .max(1000),
    }),
  ),
} as const

export type Calls = typeof calls

/** The name of a bridge call. */
export type CallName = keyof Calls

/** What a call takes. */
export type CallArguments<Name extends CallName> = z.infer<Calls[Name]['schema']>

/** What a call answers when it succeeds. */
export type CallReply<Name extends CallName> = Calls[Name] extends Call<z.ZodType, infer Reply> ? Reply : never

/** The names, in the order of the list. */
export const callNames = Object.keys(calls) as CallName[]

/** Every call as a function of one argument. */
export type CallFunctions = {
  [Name in CallName]: (args: CallArguments<Name>) => Promise<Result<CallReply<Name>>>
}
