import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html */
export const kmsAliasNamesKmsKey = connectionKind({
  id: 'kms-alias-names-kms-key',
  title: 'is a name of',
  line: 'reference',
  source: { types: ['AWS::KMS::Alias'] },
  target: { types: ['AWS::KMS::Key'] },
  rank: 10,
  plain: 'Programs that ask for {source} use {target}.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'set', resource: source.logicalId, path: 'TargetKeyId', value: scope.arn(target) },
  ],
})
