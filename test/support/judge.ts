import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** One error an outside judge found in a template. */
export interface Verdict {
  readonly template: string
  readonly rule: string
  readonly message: string
}

const CHILD = fileURLToPath(new URL('./judge-child.mjs', import.meta.url))
const TIME_LIMIT_MS = 1_200_000

/** What AWS's own offline validator calls errors in the given templates (name → text). Runs in a process that is killed when it hangs. */
export async function errorsOfAwsValidator(templates: ReadonlyMap<string, string>): Promise<Verdict[]> {
  return withFiles(templates, async (files) => {
    const child = spawn(process.execPath, [CHILD], { stdio: ['pipe', 'pipe', 'inherit'] })
    const timer = setTimeout(() => child.kill('SIGKILL'), TIME_LIMIT_MS)
    child.stdin.end([...files.values()].join('\n'))
    const verdicts: Verdict[] = []
    let answered = 0
    for await (const line of createInterface({ input: child.stdout })) {
      const { file, found } = JSON.parse(line) as {
        file: string
        found: { severity: string; ruleId: string; message: string }[]
      }
      answered++
      const template = nameOf(files, file)
      for (const each of found) {
        if (!/^(error|fatal)$/i.test(each.severity)) continue
        if (isMistaken(each.ruleId, templates.get(template) ?? '')) continue
        verdicts.push({ template, rule: each.ruleId, message: each.message })
      }
    }
    clearTimeout(timer)
    if (answered !== files.size) throw new Error(`The validator answered ${answered} of ${files.size} templates`)
    return verdicts
  })
}

/** The validator takes a list of certificates that are made in the same template for an empty one; cfn-lint does not. */
function isMistaken(rule: string, text: string): boolean {
  return rule === 'E3676' && /Certificates:\n\s+- CertificateArn: !Ref /.test(text)
}

/** Whether cfn-lint is installed. */
export function hasCfnLint(): boolean {
  return spawnSync('cfn-lint', ['--version']).status === 0
}

/** What cfn-lint calls errors in the given templates. Only call where `hasCfnLint()`. */
export async function errorsOfCfnLint(templates: ReadonlyMap<string, string>): Promise<Verdict[]> {
  return withFiles(templates, async (files) => {
    const run = spawnSync('cfn-lint', ['--format', 'json', '--', ...files.values()], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
    if (run.error) throw run.error
    const found = JSON.parse(run.stdout || '[]') as {
      Level: string
      Filename: string
      Message: string
      Rule: { Id: string }
    }[]
    return found
      .filter((each) => each.Level === 'Error')
      .map((each) => ({ template: nameOf(files, each.Filename), rule: each.Rule.Id, message: each.Message }))
  })
}

function nameOf(files: ReadonlyMap<string, string>, path: string): string {
  for (const [name, file] of files) if (file === path) return name
  return path
}

/** Works on each text as a file of its own (name → path); the files are gone afterwards. */
export async function withFiles<T>(
  templates: ReadonlyMap<string, string>,
  work: (files: Map<string, string>) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'stackboard-judge-'))
  try {
    const files = new Map<string, string>()
    for (const [name, text] of templates) {
      const file = join(folder, `${files.size}-${name.replace(/[^a-z0-9-]/gi, '_').slice(0, 80)}.yaml`)
      writeFileSync(file, text)
      files.set(name, file)
    }
    return await work(files)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
