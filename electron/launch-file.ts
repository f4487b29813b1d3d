import { resolve } from 'node:path'

/**
 * What was given to the app on the command line, without the program itself. `appPath`: the app's own folder or script,
 * which stands among the arguments unless it is packaged.
 */
export function ownArguments(
  argv: readonly string[],
  appPath: string | undefined,
  workingDirectory: string,
): readonly string[] {
  const own = argv.findIndex((argument, index) => index > 0 && resolve(workingDirectory, argument) === appPath)
  return argv.slice(Math.max(own, 0) + 1)
}

/**
 * The file named on the command line, as an absolute path. Options and the browser's own switches are passed over.
 * Nothing: no file was named.
 */
export function findLaunchFile(
  argv: readonly string[],
  appPath: string | undefined,
  workingDirectory: string,
): string | undefined {
  const given = ownArguments(argv, appPath, workingDirectory)
  const named = given.find((argument) => argument !== '' && !argument.startsWith('-'))
  return named === undefined ? undefined : resolve(workingDirectory, named)
}
