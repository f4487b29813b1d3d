import { resolve } from 'node:path'

/**
 * The file named on the command line, as an absolute path. Options and the browser's own switches are passed over.
 * `appPath`: the app's own folder or script, which stands among the arguments unless it is packaged; the file comes after
 * it. Nothing: no file was named.
 */
export function findLaunchFile(
  argv: readonly string[],
  appPath: string | undefined,
  workingDirectory: string,
): string | undefined {
  const own = argv.findIndex((argument, index) => index > 0 && resolve(workingDirectory, argument) === appPath)
  const named = argv.slice(Math.max(own, 0) + 1).find((argument) => argument !== '' && !argument.startsWith('-'))
  return named === undefined ? undefined : resolve(workingDirectory, named)
}
