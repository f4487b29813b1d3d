import { whereOf } from '../../relations/cause'
import { nameOf } from '../naming'
import type { CheckedResource, Rule, RuleContext } from '../rule'
import { itemsOf, settingOf } from '../settings'

/** https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem.html */
export const functionMountsOneFileSystem: Rule = {
  id: 'function-mounts-one-file-system',
  severity: 'error',
  title: 'A function mounts one file system at most',
  reason: 'Lambda takes a single access point for a function and refuses a second.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem.html',
  check: (context) =>
    context
      .ofType('AWS::Lambda::Function')
      .filter((code) => itemsOf(settingOf(code, 'FileSystemConfigs')).length > 1)
      .map((code) => ({
        message: `${nameOf(code)} mounts ${itemsOf(settingOf(code, 'FileSystemConfigs')).length} file systems; Lambda allows one.`,
        where: lastLine(context, code),
      })),
}

/** The line that brought the last of them, where a line did. */
function lastLine({ exported, at }: RuleContext, code: CheckedResource) {
  const line = exported.provenance.findLast(
    ({ path, cause }) => cause.kind === 'connection' && path[1] === code.id && path[3] === 'FileSystemConfigs',
  )
  return line ? { ...whereOf(line.cause), path: line.path } : at(code, 'FileSystemConfigs')
}
