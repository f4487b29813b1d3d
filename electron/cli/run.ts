import { Command, CommanderError } from 'commander'
import { version } from '../../package.json'
import { BAD_INPUT, InputError, type Terminal } from './verb'
import { VERBS } from './verbs'

/** Runs `stackboard` with these arguments (without node and file) and gives the exit code: 0, 1, or 2 for bad input. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0
  const run = async (work: (terminal: Terminal) => Promise<number>) => {
    code = await work(terminal)
  }
  try {
    await program(terminal, run).parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : BAD_INPUT
    if (!(error instanceof InputError)) throw error
    terminal.err(error.message)
    return BAD_INPUT
  }
}

function program(terminal: Terminal, run: (work: (terminal: Terminal) => Promise<number>) => Promise<void>): Command {
  const command = new Command('stackboard')
    .description('Draw systems on AWS and get CloudFormation templates that deploy.')
    .version(version, '--version')
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text.trimEnd()) })
    .showHelpAfterError('(stackboard --help lists what can be done)')
  for (const verb of VERBS) {
    verb.define(command.command(verb.name).exitOverride(), run)
  }
  return command
}
