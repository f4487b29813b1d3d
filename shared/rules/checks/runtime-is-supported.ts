import { successorOfRuntime } from '../deprecated-runtimes'
import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { settingOf } from '../settings'

/** https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html */
export const runtimeIsSupported: Rule = {
  id: 'runtime-is-supported',
  severity: 'warning',
  title: 'A function runs on a runtime that AWS still looks after',
  reason: 'An old runtime gets no security fixes, and some time later no function can be made or changed on it.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
  check: (context) =>
    context.ofType('AWS::Lambda::Function', 'AWS::Serverless::Function').flatMap((code) => {
      const runtime = settingOf(code, 'Runtime')
      const successor = typeof runtime === 'string' ? successorOfRuntime(runtime) : undefined
      if (!successor) return []
      // A program for go1.x or provided must be built anew for its successor.
      const fits = successor !== 'provided.al2023'
      return [
        {
          message: `${nameOf(code)} runs on ${runtime}, which AWS no longer looks after.`,
          where: context.at(code, 'Runtime'),
          ...(fits && offerProperties(context, code, `Move it to ${successor}`, { Runtime: successor })),
        },
      ]
    }),
  fix: applyMending,
}
