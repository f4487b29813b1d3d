import { whereOf } from '../../relations/cause'
import { sameJson } from '../../template/json'
import { applyMending, offer, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { CheckedResource, Finding, Rule, RuleContext } from '../rule'
import { settingOf } from '../settings'

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html */
export const replicaIsEncryptedLikeItsSource: Rule = {
  id: 'replica-is-encrypted-like-its-source',
  severity: 'error',
  title: 'A read replica says nothing of its encryption',
  reason: 'A copy in the same region is locked with the key of what it copies; AWS refuses one that asks for its own.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
  check: (context) =>
    context
      .ofType('AWS::RDS::DBInstance')
      .filter((replica) => settingOf(replica, 'SourceDBInstanceIdentifier') !== undefined)
      .filter((replica) => settingOf(replica, 'StorageEncrypted') !== undefined)
      .map((replica) => finding(context, replica)),
  fix: applyMending,
}

function finding(context: RuleContext, replica: CheckedResource): Finding {
  const message = `${nameOf(replica)} copies another database and cannot say itself whether it is encrypted.`
  const path = ['Resources', replica.id, 'Properties', 'StorageEncrypted']
  const line = context.exported.provenance.find(
    (entry) => entry.cause.kind === 'connection' && sameJson(entry.path, path),
  )
  if (line?.cause.kind === 'connection') {
    return {
      message,
      where: whereOf(line.cause),
      ...offer('Delete the line', [{ do: 'remove', ids: [line.cause.id] }]),
    }
  }
  const where = context.at(replica, 'StorageEncrypted')
  return {
    message,
    where,
    ...offerProperties(context, replica, 'Leave it to the source', { StorageEncrypted: undefined }),
  }
}
