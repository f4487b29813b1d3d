import { isJsonObject } from '../../template/json'
import { applyMending, offer, propertyStep } from '../mending'
import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { settingOf } from '../settings'

const RESERVED = new Set([
  '_HANDLER',
  '_X_AMZN_TRACE_ID',
  'AWS_DEFAULT_REGION',
  'AWS_REGION',
  'AWS_EXECUTION_ENV',
  'AWS_LAMBDA_FUNCTION_NAME',
  'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
  'AWS_LAMBDA_FUNCTION_VERSION',
  'AWS_LAMBDA_INITIALIZATION_TYPE',
  'AWS_LAMBDA_LOG_GROUP_NAME',
  'AWS_LAMBDA_LOG_STREAM_NAME',
  'AWS_ACCESS_KEY',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_LAMBDA_RUNTIME_API',
  'LAMBDA_TASK_ROOT',
  'LAMBDA_RUNTIME_DIR',
])

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html */
export const environmentNamesAreFree: Rule = {
  id: 'environment-names-are-free',
  severity: 'error',
  title: 'An environment variable has a name that Lambda leaves to the function',
  reason: 'Lambda sets some variables itself and refuses others that do not start with a letter.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
  check: (context) =>
    context.ofType('AWS::Lambda::Function').flatMap((code) => {
      const variables = settingOf(code, 'Environment.Variables')
      if (!isJsonObject(variables)) return []
      return Object.keys(variables).flatMap((name) => {
        const reason = objection(name)
        const path = ['Environment', 'Variables', name]
        const step = propertyStep(context, code, path, undefined)
        return reason
          ? [
              {
                message: `The environment variable ${name} of ${nameOf(code)} ${reason}.`,
                where: { ...context.at(code), path: ['Resources', code.id, 'Properties', ...path] },
                ...offer('Remove it', step && [step]),
              },
            ]
          : []
      })
    }),
  fix: applyMending,
}

function objection(name: string): string | undefined {
  if (name.startsWith('Fn::')) return undefined
  if (RESERVED.has(name)) return 'is one that Lambda sets itself'
  return /^[A-Za-z][A-Za-z0-9_]+$/.test(name)
    ? undefined
    : 'must start with a letter and have two or more letters, digits and underscores'
}
