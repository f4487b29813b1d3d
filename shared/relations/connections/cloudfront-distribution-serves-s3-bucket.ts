import { CLOUDFRONT_POLICIES } from '../../catalogue/cloudfront-policies'
import { getAtt, join, ref, select, sub } from '../../template/intrinsics'
import type { Json } from '../../template/json'
import { allowInBucket, objectsIn } from '../bucket-policy'
import { addOrigin, ORIGIN_PATH } from '../distribution-origin'
import { connectionKind } from '../relation'

// One for each bucket: several lines from distributions to it sign in the same way.
const ACCESS_CONTROL = 'originAccessControl'

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html */
export const cloudfrontDistributionServesS3Bucket = connectionKind({
  id: 'cloudfront-distribution-serves-s3-bucket',
  title: 'serves',
  line: 'request',
  source: { types: ['AWS::CloudFront::Distribution'] },
  target: { types: ['AWS::S3::Bucket'] },
  rank: 10,
  plain: 'Users get the files in {target} through {source}. The bucket itself stays closed to everyone else.',
  options: {
    path: ORIGIN_PATH,
    rootPage: { control: 'text', label: 'Page at /', default: 'index.html', placeholder: 'index.html' },
    folder: { control: 'text', label: 'Only files below', placeholder: 'site', help: 'Empty: the whole bucket.' },
  },
  detail: ({ path }) => path || undefined,
  write: ({ id, source, target, options }, scope) => {
    const folder = options.folder.replace(/^\/+|\/+$/g, '')
    return [
      {
        do: 'share',
        owner: target.id,
        slot: ACCESS_CONTROL,
        resource: {
          Type: 'AWS::CloudFront::OriginAccessControl',
          Properties: {
            OriginAccessControlConfig: {
              Name: uniqueName(scope.owned(target, ACCESS_CONTROL)),
              OriginAccessControlOriginType: 's3',
              SigningBehavior: 'always',
              SigningProtocol: 'sigv4',
            },
          },
        },
      },
      ...addOrigin(
        {
          distribution: source,
          connection: id,
          target,
          id: target.logicalId + lettersOf(folder),
          path: options.path,
          properties: {
            DomainName: scope.attribute(target, 'RegionalDomainName'),
            ...(folder !== '' && { OriginPath: `/${folder}` }),
            OriginAccessControlId: getAtt(scope.owned(target, ACCESS_CONTROL), 'Id'),
            S3OriginConfig: { OriginAccessIdentity: '' },
          },
          behavior: { CachePolicyId: CLOUDFRONT_POLICIES.cachingOptimized },
        },
        scope,
      ),
      ...(options.path === '' && options.rootPage !== ''
        ? [
            {
              do: 'default' as const,
              resource: source.logicalId,
              path: 'DistributionConfig.DefaultRootObject',
              value: options.rootPage,
            },
          ]
        : []),
      ...allowInBucket(
        target,
        {
          sid: `ReadBy${source.logicalId}${lettersOf(folder)}`,
          principal: 'cloudfront.amazonaws.com',
          action: 's3:GetObject',
          resource: objectsIn(target, folder === '' ? '' : `${folder}/`),
          condition: {
            ArnEquals: {
              'aws:SourceArn': sub(
                `arn:\${AWS::Partition}:cloudfront::\${AWS::AccountId}:distribution/\${${source.logicalId}}`,
              ),
            },
          },
        },
        scope,
      ),
    ]
  },
})

function lettersOf(folder: string): string {
  return folder.replace(/[^A-Za-z0-9]/g, '')
}

/** At most 64 characters and never twice in an account: the stack's own id follows the name. */
function uniqueName(logicalId: string): Json {
  return join('-', [logicalId.slice(0, 27), select(2, { 'Fn::Split': ['/', ref('AWS::StackId')] })])
}
