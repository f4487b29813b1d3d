import { ownArguments } from '../launch-file'
import { VERB_NAMES } from './verb-names'

const ABOUT_ITSELF: readonly string[] = ['help', '--help', '-h', '--version']

/**
 * The arguments for the command line, when the app was started with a verb: `stackboard export …`, `stackboard --help`.
 * Switches of the browser's and of ours before the verb are passed over. Nothing: a window is wanted, with a file or without.
 */
export function findCommandLine(
  argv: readonly string[],
  appPath: string | undefined,
  workingDirectory: string,
): readonly string[] | undefined {
  const given = ownArguments(argv, appPath, workingDirectory)
  const first = given.findIndex((argument) => !argument.startsWith('-') || ABOUT_ITSELF.includes(argument))
  const verb = given[first]
  return verb !== undefined && [...VERB_NAMES, ...ABOUT_ITSELF].includes(verb) ? given.slice(first) : undefined
}
