import {
  SOURCE_BUCKET,
  SOURCE_BUCKET_ACTIONS,
  SOURCE_OBJECT_ACTIONS,
} from '../../catalogue/services/management/codepipeline-pipeline'
import { toPath, valueAt } from '../../template/path'
import { arnWith } from '../access-connection'
import { keyGrants } from '../key-access'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-S3.html */
export const s3BucketFeedsCodepipelinePipeline = connectionKind({
  id: 's3-bucket-feeds-codepipeline-pipeline',
  title: 'feeds',
  line: 'data',
  source: { types: ['AWS::S3::Bucket'] },
  target: { types: ['AWS::CodePipeline::Pipeline'] },
  rank: 10,
  plain: 'A new archive in {source} starts {target}. The bucket must keep versions.',
  options: {},
  write: ({ source, target }, scope) => {
    if (valueAt(target.properties, toPath('Stages.0.Actions.0.ActionTypeId.Provider')) !== 'S3') {
      const message = `${target.label} takes its source from elsewhere than S3`
      return [{ do: 'report', severity: 'warning', message }]
    }
    return [
      { do: 'set', resource: target.logicalId, path: SOURCE_BUCKET, value: scope.ref(source) },
      { do: 'grant', to: target.id, actions: SOURCE_BUCKET_ACTIONS, on: [scope.arn(source)] },
      { do: 'grant', to: target.id, actions: SOURCE_OBJECT_ACTIONS, on: [arnWith(scope.arn(source), '/*')] },
      ...keyGrants(target, source, 's3', ['kms:Decrypt'], scope),
    ]
  },
})
