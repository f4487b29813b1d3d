import { getAtt, ref } from '../../../template/intrinsics'
import { describeResource, physicalId } from '../../guide-commands'
import type { OwnedResource, Service } from '../../service'

/** The slot of a REST API's deployment, which waits for all its methods. */
export const DEPLOYMENT_SLOT = 'deployment'

/** The slot of a REST API's stage. */
export const STAGE_SLOT = 'stage'

// An API without any method cannot be deployed; this one only says that the API is there.
const health: OwnedResource = {
  slot: 'health',
  suffix: 'Health',
  write: ({ node }) => ({
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      RestApiId: ref(node.logicalId),
      ResourceId: getAtt(node.logicalId, 'RootResourceId'),
      HttpMethod: 'HEAD',
      AuthorizationType: 'NONE',
      Integration: { Type: 'MOCK', RequestTemplates: { 'application/json': '{"statusCode": 200}' } },
      MethodResponses: [{ StatusCode: '200' }],
    },
  }),
}

const deployment: OwnedResource = {
  slot: DEPLOYMENT_SLOT,
  suffix: 'Deployment',
  write: ({ node, logicalId }) => ({
    Type: 'AWS::ApiGateway::Deployment',
    DependsOn: logicalId('health'),
    Properties: { RestApiId: ref(node.logicalId) },
  }),
}

const stage: OwnedResource = {
  slot: STAGE_SLOT,
  suffix: 'Stage',
  write: ({ node, logicalId }) => ({
    Type: 'AWS::ApiGateway::Stage',
    Properties: { RestApiId: ref(node.logicalId), DeploymentId: ref(logicalId(DEPLOYMENT_SLOT)) },
  }),
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html */
export const restApi: Service = {
  id: 'rest-api',
  type: 'AWS::ApiGateway::RestApi',
  label: 'REST API',
  short: 'REST API',
  category: 'networking',
  model: 'SaaS',
  icon: 'api-gateway',
  keywords: ['api gateway', 'web', 'endpoint', 'api key', 'usage plan', 'waf', 'cache'],
  purpose: 'One address for clients, with every option.',
  defaults: { EndpointConfiguration: { Types: ['REGIONAL'] } },
  namesFor: (logicalId) => ({ Name: logicalId }),
  form: [
    { path: 'Name', control: 'text', label: 'Name' },
    { path: 'Description', control: 'text', label: 'Description' },
    {
      path: 'EndpointConfiguration.Types.0',
      control: 'choice',
      label: 'Reached',
      choices: [
        { value: 'REGIONAL', label: 'in its region' },
        { value: 'EDGE', label: 'near the user, by way of CloudFront' },
        { value: 'PRIVATE', label: 'from VPCs only' },
      ],
    },
    { slot: STAGE_SLOT, path: 'StageName', control: 'text', label: 'Stage', pattern: '[A-Za-z0-9_-]{1,128}' },
    { slot: STAGE_SLOT, path: 'TracingEnabled', control: 'switch', label: 'Trace requests (X-Ray)' },
    {
      slot: STAGE_SLOT,
      path: 'MethodSettings.0.ThrottlingRateLimit',
      control: 'number',
      label: 'Requests at most',
      unit: '/s',
      min: 0,
    },
    {
      slot: STAGE_SLOT,
      path: 'MethodSettings.0.ThrottlingBurstLimit',
      control: 'number',
      label: 'Requests at once',
      min: 0,
    },
    { slot: STAGE_SLOT, path: 'MethodSettings.0.MetricsEnabled', control: 'switch', label: 'Metrics per method' },
    {
      path: 'MinimumCompressionSize',
      control: 'number',
      label: 'Compress answers from',
      unit: 'bytes',
      min: 0,
      max: 10485760,
    },
    { path: 'DisableExecuteApiEndpoint', control: 'switch', label: 'Only by way of a domain name of its own' },
    { path: 'Policy', control: 'code', language: 'json', label: 'Who may call it' },
  ],
  facts: () => ['REST API'],
  owned: [health, deployment, stage],
  ownedDefaults: {
    [STAGE_SLOT]: {
      StageName: 'prod',
      TracingEnabled: true,
      MethodSettings: [
        {
          HttpMethod: '*',
          ResourcePath: '/*',
          MetricsEnabled: true,
          ThrottlingRateLimit: 100,
          ThrottlingBurstLimit: 200,
        },
      ],
    },
  },
  guide: {
    value: [
      'Keys and limits for each customer of the API.',
      'A web application firewall in front of it.',
      'Checks and changes requests before they reach any code.',
      'Can be reached from inside private networks only.',
    ],
    uses: [
      'APIs that are sold',
      'Interfaces for partners',
      'Private APIs between networks',
      'Old clients that need exact answers',
    ],
    cost: 'Per million requests, about three times the price of an HTTP API; a cache is paid by the hour.',
    facts: [
      'Resources are the parts of the path, methods what may be done there.',
      'A change is only seen after a new deployment of the stage.',
      'Callers are checked with Cognito, IAM, a function of yours or API keys.',
      'Stages run different deployments side by side.',
    ],
    limits: [
      { name: 'Time to answer', value: '29 s by default' },
      { name: 'Payload', value: '10 MB' },
      { name: 'Resources', value: '300 per API by default' },
      { name: 'Requests', value: '10,000 per second and account by default' },
    ],
    responsibility:
      'AWS runs the front door and its protection against floods. You decide who may call, how often, and when a change goes live.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Put changes of methods into use',
        command: `aws apigateway create-deployment --rest-api-id "${physicalId(node)}" --stage-name ${stageName(node.ownedProperties?.[STAGE_SLOT])}`,
      },
      {
        title: 'Its resources and methods',
        command: `aws apigateway get-resources --rest-api-id "${physicalId(node)}" --query "items[].[path,resourceMethods && keys(resourceMethods)]"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-rest-api.html',
  },
}

function stageName(stageProperties: { readonly StageName?: unknown } | undefined): string {
  return typeof stageProperties?.StageName === 'string' ? stageProperties.StageName : 'prod'
}
