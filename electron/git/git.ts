import { execFile } from 'node:child_process'
import { basename, dirname } from 'node:path'
import type { Revision, RevisionsReply } from '../../shared/bridge/documents'
import { FileFailure } from '../files/file-failure'
import { findProgram } from './find-program'

/** What is asked of git. It only reads, and only what lies in the repository. */
export interface Git {
  /** The commits that touched a file, newest first, at most `most`. */
  revisions(realPath: string, most: number): Promise<RevisionsReply>
  /** The bytes of a file in a commit. `id` must be a whole hash. Throws FileFailure. */
  read(realPath: string, id: string, maximumBytes: number): Promise<Uint8Array>
}

const LIMIT_MS = 15_000
const LARGEST_LIST = 4 * 1024 * 1024

/**
 * A repository may come from anyone, and its configuration may name programs: none of them is run, nothing is fetched, and
 * nothing is written. What could be asked at a terminal is refused.
 */
const HARMLESS = [
  '--no-pager',
  '--literal-pathspecs',
  ...[
    'core.fsmonitor=false',
    'core.hooksPath=',
    'log.showSignature=false',
    'protocol.allow=never',
    'alias.log=',
  ].flatMap((setting) => ['-c', setting]),
]
const ENVIRONMENT = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' }

/** Git as it is installed, if it is: without a shell, and found by the absolute folders of `path` only. */
export function createGit(path: string, platform: NodeJS.Platform): Git {
  const run = async (realPath: string, args: readonly string[], maximumBytes: number) => {
    const program = await findProgram('git', path, platform)
    if (!program) return undefined
    return output(program, [...HARMLESS, '-C', dirname(realPath), ...args], maximumBytes)
  }
  return {
    revisions: async (realPath, most) => {
      const inside = await run(realPath, ['rev-parse', '--is-inside-work-tree'], LARGEST_LIST)
      if (!inside) return { outcome: 'no-git' }
      if (inside.toString().trim() !== 'true') return { outcome: 'no-repository' }
      const format = '--format=%H%x00%ct%x00%an%x00%s'
      const list = ['log', `--max-count=${most}`, format, '--no-show-signature', '--', `./${basename(realPath)}`]
      const revisions = parseLog((await run(realPath, list, LARGEST_LIST))?.toString('utf8') ?? '')
      return revisions.length > 0 ? { outcome: 'listed', revisions } : { outcome: 'never-committed' }
    },
    read: async (realPath, id, maximumBytes) => {
      const name = basename(realPath)
      // Not `git show`: what a repository says about showing files may name programs.
      const bytes = await run(realPath, ['cat-file', 'blob', `${id}:./${name}`], maximumBytes)
      if (bytes && bytes.length > 0) return bytes
      throw new FileFailure({ code: 'not-found', message: `“${name}” is not in that commit, or is too large there.` })
    },
  }
}

/** What a program wrote; empty when it failed, took too long or wrote too much. */
function output(program: string, args: readonly string[], maximumBytes: number): Promise<Buffer> {
  const env = { ...process.env, ...ENVIRONMENT }
  const options = { env, cwd: dirname(program), timeout: LIMIT_MS, maxBuffer: maximumBytes, windowsHide: true }
  return new Promise((done) => {
    execFile(program, args, { ...options, encoding: 'buffer' }, (error, stdout) => {
      done(error ? Buffer.alloc(0) : stdout)
    })
  })
}

function parseLog(text: string): Revision[] {
  return text.split('\n').flatMap((line) => {
    const [id = '', seconds = '', author = '', subject = ''] = line.split('\0')
    return /^[0-9a-f]{40,64}$/.test(id) ? [{ id, committedAt: Number(seconds) * 1000, author, subject }] : []
  })
}
