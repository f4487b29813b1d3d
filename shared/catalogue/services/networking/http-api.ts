import { ref } from '../../../template/intrinsics'
import { describeResource, physicalId } from '../../guide-commands'
import type { OwnedResource, Service } from '../../service'

const LOG_FORMAT = JSON.stringify({
  requestId: '$context.requestId',
  time: '$context.requestTime',
  ip: '$context.identity.sourceIp',
  route: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
})

const stage: OwnedResource = {
  slot: 'stage',
  suffix: 'Stage',
  write: ({ node }) => ({
    Type: 'AWS::ApiGatewayV2::Stage',
    Properties: {
      ApiId: ref(node.logicalId),
      StageName: '$default',
      AutoDeploy: true,
      AccessLogSettings: { Format: LOG_FORMAT },
    },
  }),
}

const logGroup: OwnedResource = {
  slot: 'logGroup',
  suffix: 'LogGroup',
  partOf: 'stage',
  fills: { slot: 'stage', path: 'AccessLogSettings.DestinationArn', value: 'Arn' },
  write: () => ({
    Type: 'AWS::Logs::LogGroup',
    DeletionPolicy: 'Delete',
    UpdateReplacePolicy: 'Delete',
    Properties: {},
  }),
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-api.html */
export const httpApi: Service = {
  id: 'http-api',
  type: 'AWS::ApiGatewayV2::Api',
  label: 'HTTP API',
  short: 'HTTP API',
  category: 'networking',
  model: 'SaaS',
  icon: 'api-gateway',
  keywords: ['api gateway', 'rest', 'web', 'endpoint', 'route', 'http'],
  purpose: 'One address for clients on the web to call.',
  defaults: { ProtocolType: 'HTTP' },
  namesFor: (logicalId) => ({ Name: logicalId }),
  form: [
    { path: 'Name', control: 'text', label: 'Name' },
    { path: 'Description', control: 'text', label: 'Description' },
    {
      path: 'CorsConfiguration.AllowOrigins',
      control: 'list',
      label: 'Web sites that may call it',
      placeholder: 'https://www.example.com',
      help: 'Only for calls from browsers (CORS).',
    },
    { path: 'CorsConfiguration.AllowMethods', control: 'list', label: 'Methods they may use', placeholder: 'GET' },
    {
      path: 'CorsConfiguration.AllowHeaders',
      control: 'list',
      label: 'Headers they may send',
      placeholder: 'content-type',
    },
    { path: 'CorsConfiguration.AllowCredentials', control: 'switch', label: 'With cookies and credentials' },
    {
      path: 'CorsConfiguration.MaxAge',
      control: 'number',
      label: 'Browsers remember this for',
      unit: 's',
      min: -1,
      max: 86400,
    },
    {
      slot: 'stage',
      path: 'DefaultRouteSettings.ThrottlingRateLimit',
      control: 'number',
      label: 'Requests at most',
      unit: '/s',
      min: 0,
    },
    {
      slot: 'stage',
      path: 'DefaultRouteSettings.ThrottlingBurstLimit',
      control: 'number',
      label: 'Requests at once',
      min: 0,
    },
    {
      slot: 'stage',
      path: 'DefaultRouteSettings.DetailedMetricsEnabled',
      control: 'switch',
      label: 'Metrics per route',
    },
    {
      slot: 'logGroup',
      path: 'RetentionInDays',
      control: 'choice',
      label: 'Access log kept for',
      choices: [7, 14, 30, 90, 180, 365].map((days) => ({ value: days, label: `${days} days` })),
    },
    {
      path: 'DisableExecuteApiEndpoint',
      control: 'switch',
      label: 'Only by way of a domain name of its own',
    },
  ],
  facts: ({ properties, ownedProperties }) => [
    properties.ProtocolType === 'WEBSOCKET' ? 'WebSocket API' : 'HTTP API',
    ...rateOf(ownedProperties?.stage?.DefaultRouteSettings),
  ],
  owned: [logGroup, stage],
  ownedDefaults: {
    stage: { DefaultRouteSettings: { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 } },
    logGroup: { RetentionInDays: 30 },
  },
  guide: {
    value: [
      'One address and one place for rules, whatever answers behind it.',
      'Takes care of HTTPS, peaks and bad callers.',
      'Checks tokens before any code runs.',
      'Paid by request, nothing to run.',
    ],
    uses: [
      'Back ends of web and mobile apps',
      'Partner interfaces',
      'Taking in web hooks',
      'A front door for containers',
    ],
    cost: 'Per million requests, in steps of 512 KB, and data that leaves AWS. About 70 % cheaper than a REST API.',
    facts: [
      'Routes name a method and a path; $default takes what no other route does.',
      'Answers come from functions, containers and load balancers in a VPC, web addresses, or AWS services directly.',
      'Callers are checked with JSON Web Tokens, with IAM, or by a function of yours.',
      'Has no cache, API keys or web ACL of its own; a REST API or CloudFront in front does.',
    ],
    limits: [
      { name: 'Time to answer', value: '30 s' },
      { name: 'Payload', value: '10 MB' },
      { name: 'Routes', value: '300 per API by default' },
      { name: 'Requests', value: '10,000 per second and account by default, fewer in some regions' },
    ],
    responsibility:
      'AWS runs the front door, its certificates and its protection against floods. You decide who may call, how often, and what is logged.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its address',
        command: `aws apigatewayv2 get-api --api-id "${physicalId(node)}" --query ApiEndpoint --output text`,
      },
      {
        title: 'Its routes',
        command: `aws apigatewayv2 get-routes --api-id "${physicalId(node)}" --query "Items[].RouteKey"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api.html',
  },
}

function rateOf(settings: unknown): string[] {
  const rate = (settings as { ThrottlingRateLimit?: unknown } | undefined)?.ThrottlingRateLimit
  return typeof rate === 'number' ? [`${rate} requests/s`] : []
}
