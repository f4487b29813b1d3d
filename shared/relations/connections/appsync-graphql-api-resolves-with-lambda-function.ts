import { SCHEMA_SLOT } from '../../catalogue/services/networking/appsync-graphql-api'
import { getAtt } from '../../template/intrinsics'
import { deliveryRole } from '../delivery-role'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/appsync/latest/devguide/resolver-reference-lambda-js.html */
export const appsyncGraphqlApiResolvesWithLambdaFunction = connectionKind({
  id: 'appsync-graphql-api-resolves-with-lambda-function',
  title: 'resolves with',
  line: 'request',
  source: { types: ['AWS::AppSync::GraphQLApi'] },
  target: { types: ['AWS::Lambda::Function'] },
  rank: 10,
  plain: 'When a query asks {source} for this field, {target} is called and its answer is the value.',
  options: {
    type: { control: 'text', label: 'Type', default: 'Query', pattern: '[A-Za-z_][A-Za-z0-9_]*' },
    field: {
      control: 'text',
      label: 'Field',
      default: 'item',
      pattern: '[A-Za-z_][A-Za-z0-9_]*',
      help: 'It must stand in the schema.',
    },
    batchSize: {
      control: 'number',
      label: 'Requests handed over at once',
      default: 0,
      min: 0,
      max: 2000,
      help: '0: each on its own.',
    },
  },
  detail: ({ type, field }) => `${type}.${field}`,
  write: ({ source, target, options }, scope) => {
    const use = { owner: source, slot: 'dataRole', principal: 'appsync.amazonaws.com', on: target }
    const role = deliveryRole({ ...use, actions: ['lambda:InvokeFunction'] }, scope)
    const api = getAtt(source.logicalId, 'ApiId')
    return [
      ...role.contributions,
      {
        do: 'add',
        slot: 'dataSource',
        resource: {
          Type: 'AWS::AppSync::DataSource',
          Properties: {
            ApiId: api,
            Name: scope.generated('dataSource'),
            Type: 'AWS_LAMBDA',
            LambdaConfig: { LambdaFunctionArn: scope.arn(target) },
            ServiceRoleArn: role.arn,
          },
        },
      },
      {
        do: 'add',
        slot: 'resolver',
        resource: {
          Type: 'AWS::AppSync::Resolver',
          Properties: {
            ApiId: api,
            TypeName: options.type,
            FieldName: options.field,
            DataSourceName: getAtt(scope.generated('dataSource'), 'Name'),
            ...(options.batchSize > 0 && { MaxBatchSize: options.batchSize }),
          },
        },
      },
      { do: 'wait', resource: scope.generated('resolver'), for: { resource: scope.owned(source, SCHEMA_SLOT) } },
    ]
  },
})
