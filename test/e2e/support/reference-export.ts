import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommandLine } from '../../../electron/cli/run'

/** What `stackboard export` writes for a diagram file. Throws when it does not end well. */
export async function exportByCommandLine(diagram: string, format: 'yaml' | 'json'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'stackboard-export-'))
  const [input, output] = [join(folder, 'in.awsdiagram'), join(folder, `out.${format}`)]
  const complaints: string[] = []
  try {
    writeFileSync(input, diagram)
    const terminal = { out: () => undefined, err: (line: string) => void complaints.push(line) }
    const code = await runCommandLine(['export', input, '--format', format, '-o', output], terminal)
    if (code !== 0) throw new Error(`stackboard export ended with ${code}: ${complaints.join('; ')}`)
    return readFileSync(output, 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
