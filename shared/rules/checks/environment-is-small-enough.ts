import { isJsonObject } from '../../template/json'
import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { settingOf } from '../settings'
import { bytesOf } from '../template-limits'

const MOST_BYTES = 4096

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html */
export const environmentIsSmallEnough: Rule = {
  id: 'environment-is-small-enough',
  severity: 'error',
  title: 'The environment variables of a function take 4 KB at most',
  reason: 'Lambda refuses more. Larger settings belong into a parameter, a secret or a file.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
  check: (context) =>
    context.ofType('AWS::Lambda::Function').flatMap((code) => {
      const variables = settingOf(code, 'Environment.Variables')
      if (!isJsonObject(variables)) return []
      // What an expression will give is not known, so only what is written out is counted.
      const size = Object.entries(variables).reduce(
        (sum, [name, value]) => sum + bytesOf(name) + (typeof value === 'object' ? 0 : bytesOf(String(value))),
        0,
      )
      if (size <= MOST_BYTES) return []
      return [
        {
          message: `The environment variables of ${nameOf(code)} take ${size} bytes; ${MOST_BYTES} is the most.`,
          where: context.at(code, 'Environment.Variables'),
        },
      ]
    }),
}
