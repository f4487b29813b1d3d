import { getAtt } from '../../../template/intrinsics'
import { describeResource, physicalId } from '../../guide-commands'
import { executionRole } from '../../owned/execution-role'
import type { Service } from '../../service'

/** The slot of the schema that an API generates. */
export const SCHEMA_SLOT = 'schema'

const SCHEMA = `type Query {
  item(id: ID!): AWSJSON
  items: AWSJSON
}

type Mutation {
  saveItem(item: AWSJSON!): AWSJSON
}
`

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appsync-graphqlapi.html */
export const appsyncGraphqlApi: Service = {
  id: 'appsync-graphql-api',
  type: 'AWS::AppSync::GraphQLApi',
  label: 'AppSync GraphQL API',
  short: 'GraphQL API',
  category: 'networking',
  model: 'SaaS',
  icon: 'appsync',
  keywords: ['graphql', 'subscription', 'realtime', 'mobile', 'query'],
  purpose: 'Lets apps ask for just the data they need, from many sources at once.',
  defaults: {
    AuthenticationType: 'AWS_IAM',
    IntrospectionConfig: 'ENABLED',
    QueryDepthLimit: 10,
    LogConfig: { FieldLogLevel: 'ERROR', ExcludeVerboseContent: true },
    XrayEnabled: true,
  },
  namesFor: (logicalId) => ({ Name: logicalId }),
  owned: [
    {
      slot: SCHEMA_SLOT,
      suffix: 'Schema',
      write: ({ node }) => ({
        Type: 'AWS::AppSync::GraphQLSchema',
        Properties: { ApiId: getAtt(node.logicalId, 'ApiId') },
      }),
    },
    executionRole({
      slot: 'logRole',
      suffix: 'LogRole',
      principal: 'appsync.amazonaws.com',
      managedPolicies: ['service-role/AWSAppSyncPushToCloudWatchLogs'],
      when: ({ properties }) => properties.LogConfig !== undefined,
      fills: { path: 'LogConfig.CloudWatchLogsRoleArn', value: 'Arn' },
    }),
  ],
  ownedDefaults: { [SCHEMA_SLOT]: { Definition: SCHEMA } },
  form: [
    { path: 'Name', control: 'text', label: 'Name' },
    { slot: SCHEMA_SLOT, path: 'Definition', control: 'code', language: 'text', label: 'Schema (GraphQL)' },
    {
      path: 'AuthenticationType',
      control: 'choice',
      label: 'Callers',
      choices: [
        { value: 'AWS_IAM', label: 'have AWS credentials' },
        { value: 'AMAZON_COGNITO_USER_POOLS', label: 'are signed in by a user pool' },
        { value: 'OPENID_CONNECT', label: 'are signed in by another OpenID provider' },
        { value: 'AWS_LAMBDA', label: 'are checked by a function' },
        { value: 'API_KEY', label: 'have a key' },
      ],
    },
    {
      path: 'QueryDepthLimit',
      control: 'number',
      label: 'Deepest nesting of a query',
      unit: 'levels',
      min: 0,
      max: 75,
      help: '0 means no limit.',
    },
    {
      path: 'ResolverCountLimit',
      control: 'number',
      label: 'Resolvers in a query, at most',
      min: 0,
      max: 10000,
      help: '0 means the limit of AppSync.',
    },
    {
      path: 'IntrospectionConfig',
      control: 'choice',
      label: 'Asking for the schema',
      choices: [
        { value: 'ENABLED', label: 'allowed' },
        { value: 'DISABLED', label: 'refused' },
      ],
    },
    {
      path: 'Visibility',
      control: 'choice',
      label: 'Reached from',
      help: 'Changing it replaces the API.',
      choices: [
        { value: 'GLOBAL', label: 'the internet' },
        { value: 'PRIVATE', label: 'VPC endpoints only' },
      ],
    },
    {
      path: 'LogConfig.FieldLogLevel',
      control: 'choice',
      label: 'Log',
      choices: [
        { value: 'ERROR', label: 'errors' },
        { value: 'ALL', label: 'every field' },
        { value: 'NONE', label: 'nothing of fields' },
      ],
    },
    { path: 'XrayEnabled', control: 'switch', label: 'X-Ray tracing' },
  ],
  facts: ({ properties }) => ['AppSync', ...(properties.Visibility === 'PRIVATE' ? ['private'] : [])],
  arn: 'Arn',
  guide: {
    value: [
      'One request brings all that a screen shows, and nothing else.',
      'Apps are told of changes at once, without asking again and again.',
      'Teams of app and server agree on one schema.',
      'No servers to run, however many users there are.',
    ],
    uses: ['Mobile and web apps', 'Chats, dashboards and games with live data', 'One interface over many sources'],
    cost: 'Per million queries and changes; live updates by message and by minute of connection. Caching is paid per hour.',
    facts: [
      'A schema says which data there is; resolvers say where each field comes from.',
      'Sources are functions, DynamoDB, Aurora, OpenSearch, EventBridge and any HTTP address.',
      'Resolvers are short JavaScript programs, or go straight to a function.',
      'Callers prove themselves with IAM, Cognito, OpenID Connect, a function or a key; several ways may be combined.',
    ],
    limits: [
      { name: 'Duration of a request', value: '30 s' },
      { name: 'Answer', value: '5 MB' },
      { name: 'Schema', value: '1 MB' },
      { name: 'APIs', value: '50 per region by default' },
      { name: 'Message to subscribers', value: '240 KB' },
    ],
    responsibility:
      'AWS runs the endpoint and scales it. Schema, resolvers, who may ask for what, and the sources behind are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its addresses',
        command: `aws appsync list-graphql-apis --query "graphqlApis[?arn=='${physicalId(node)}'].uris"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/appsync/latest/devguide/what-is-appsync.html',
  },
}
