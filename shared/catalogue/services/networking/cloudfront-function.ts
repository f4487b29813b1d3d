import { describeResource } from '../../guide-commands'
import type { Service } from '../../service'

const CODE = `function handler(event) {
  var request = event.request
  // Folders are answered by the page in them.
  if (request.uri.endsWith('/')) request.uri += 'index.html'
  return request
}
`

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-function.html */
export const cloudfrontFunction: Service = {
  id: 'cloudfront-function',
  type: 'AWS::CloudFront::Function',
  label: 'CloudFront function',
  short: 'CloudFront function',
  category: 'networking',
  model: 'FaaS',
  icon: 'cloudfront-function',
  keywords: ['edge', 'rewrite', 'redirect', 'header', 'javascript'],
  purpose: 'Changes requests at the edge of the network.',
  defaults: {
    AutoPublish: true,
    FunctionCode: CODE,
    FunctionConfig: { Comment: 'Pages of folders', Runtime: 'cloudfront-js-2.0' },
  },
  namesFor: (logicalId) => ({ Name: logicalId.slice(0, 64) }),
  form: [
    { path: 'Name', control: 'text', label: 'Name', pattern: '[A-Za-z0-9_-]{1,64}' },
    { path: 'FunctionCode', control: 'code', language: 'javascript', label: 'Code' },
    { path: 'FunctionConfig.Comment', control: 'text', label: 'Description' },
    {
      path: 'FunctionConfig.Runtime',
      control: 'choice',
      label: 'Runtime',
      choices: [
        { value: 'cloudfront-js-2.0', label: 'JavaScript 2.0' },
        { value: 'cloudfront-js-1.0', label: 'JavaScript 1.0' },
      ],
    },
    { path: 'AutoPublish', control: 'switch', label: 'In use at once' },
  ],
  facts: () => ['at the edge'],
  arn: 'FunctionARN',
  guide: {
    value: [
      'Decides near the user, in less than a millisecond.',
      'Costs about a sixth of a function at the edge.',
      'Millions of requests a second without thinking of it.',
    ],
    uses: [
      'Redirects and nicer addresses',
      'Security headers',
      'Simple checks of tokens',
      'Trials with part of the users',
    ],
    cost: 'Paid by the million runs.',
    facts: [
      'Runs before the cache is asked, or before the answer leaves.',
      'JavaScript without network, files or time; a key-value store gives it data.',
      'Larger work, other languages or calls to other services need Lambda@Edge.',
    ],
    limits: [
      { name: 'Duration', value: 'well below 1 ms' },
      { name: 'Code', value: '10 KB' },
      { name: 'Memory', value: '2 MB' },
      { name: 'Functions', value: '100 per account by default' },
    ],
    responsibility: 'AWS runs it everywhere. The code and what it lets through is yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its code that is in use',
        command: `aws cloudfront get-function --name "${typeof node.properties.Name === 'string' ? node.properties.Name : 'MY-FUNCTION'}" --stage LIVE /dev/stdout`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-functions.html',
  },
}
