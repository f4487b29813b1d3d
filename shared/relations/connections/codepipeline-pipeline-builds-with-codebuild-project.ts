import { ARTIFACT_ACTIONS, SOURCE_ARTIFACT } from '../../catalogue/services/management/codepipeline-pipeline'
import type { ResourceNode } from '../../diagram/types'
import { getAtt, sub } from '../../template/intrinsics'
import { type Json, sameJson } from '../../template/json'
import { toPath, valueAt } from '../../template/path'
import { arnWith } from '../access-connection'
import type { Contribution } from '../contribution'
import { connectionKind } from '../relation'
import type { Scope } from '../scope'

/** https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CodeBuild.html */
export const codepipelinePipelineBuildsWithCodebuildProject = connectionKind({
  id: 'codepipeline-pipeline-builds-with-codebuild-project',
  title: 'builds with',
  line: 'request',
  source: { types: ['AWS::CodePipeline::Pipeline'] },
  target: { types: ['AWS::CodeBuild::Project'] },
  rank: 10,
  plain: 'In a stage of its own {source} hands the source to {target} and goes on only when that has succeeded.',
  options: {
    category: {
      control: 'choice',
      label: 'The step',
      default: 'Build',
      choices: [
        { value: 'Build', label: 'builds' },
        { value: 'Test', label: 'tests' },
      ],
    },
  },
  detail: ({ category }) => (category === 'Test' ? 'test' : undefined),
  write: ({ source, target, options }, scope) => [
    { do: 'append', resource: source.logicalId, path: 'Stages', value: stage(target, options.category, scope) },
    {
      do: 'grant',
      to: source.id,
      actions: ['codebuild:BatchGetBuilds', 'codebuild:StartBuild'],
      on: [scope.arn(target)],
    },
    ...takesPart(target),
    {
      do: 'grant',
      to: target.id,
      actions: ARTIFACT_ACTIONS,
      on: [arnWith(artifactBucket(source, scope), '/*')],
    },
  ],
})

function stage(project: ResourceNode, category: string, scope: Scope): Json {
  const name = project.logicalId.slice(0, 100)
  return {
    Name: name,
    Actions: [
      {
        Name: name,
        ActionTypeId: { Category: category, Owner: 'AWS', Provider: 'CodeBuild', Version: '1' },
        Configuration: { ProjectName: scope.ref(project) },
        InputArtifacts: [{ Name: SOURCE_ARTIFACT }],
        OutputArtifacts: [{ Name: name }],
      },
    ],
  }
}

function takesPart(project: ResourceNode): Contribution[] {
  const set = (path: string, insteadOf: string): Contribution => ({
    do: 'set',
    resource: project.logicalId,
    path,
    value: 'CODEPIPELINE',
    insteadOf,
  })
  return [set('Source.Type', 'NO_SOURCE'), set('Artifacts.Type', 'NO_ARTIFACTS')]
}

/** The ARN of the bucket in which the steps hand over: one that the pipeline names, else its own. */
function artifactBucket(pipeline: ResourceNode, scope: Scope): Json {
  const named = valueAt(pipeline.properties, toPath('ArtifactStore.Location'))
  if (typeof named === 'string') return sub(`arn:\${AWS::Partition}:s3:::${named}`)
  const drawn = scope.diagram.nodes.find((node) => node.kind === 'resource' && sameJson(named ?? null, scope.ref(node)))
  const id = drawn?.kind === 'resource' ? drawn.logicalId : scope.owned(pipeline, 'artifacts')
  return getAtt(id, 'Arn')
}
