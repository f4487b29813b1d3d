import { resolve } from 'node:path'

/**
 * The file named on the command line, as an absolute path. Options and the browser's own switches are passed over.
 * `packaged`: the first argument is then not the app's own folder or script. Nothing: no file was named.
 */
export function findLaunchFile(
  argv: readonly string[],
  packaged: boolean,
  workingDirectory: string,
): string | undefined {
  const named = argv.slice(packaged ? 1 : 2).find((argument) => argument !== '' && !argument.startsWith('-'))
  return named === undefined ? undefined : resolve(workingDirectory, named)
}
