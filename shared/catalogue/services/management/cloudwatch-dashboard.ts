import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

const EMPTY = JSON.stringify({
  widgets: [{ type: 'text', x: 0, y: 0, width: 24, height: 2, properties: { markdown: '## Nothing to see yet' } }],
})

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-dashboard.html */
export const cloudwatchDashboard: Service = {
  id: 'cloudwatch-dashboard',
  type: 'AWS::CloudWatch::Dashboard',
  label: 'CloudWatch dashboard',
  short: 'Dashboard',
  category: 'management',
  model: 'SaaS',
  icon: 'cloudwatch',
  keywords: ['monitoring', 'metrics', 'graph', 'chart'],
  purpose: 'Shows how a system is doing.',
  defaults: {},
  // Until lines say what is shown.
  fallbacks: [{ path: 'DashboardBody', value: EMPTY }],
  form: [
    {
      path: 'DashboardName',
      control: 'text',
      label: 'Name',
      help: 'Empty lets CloudFormation choose.',
      pattern: '[A-Za-z0-9_-]{1,255}',
    },
    {
      path: 'DashboardBody',
      control: 'code',
      language: 'json',
      label: 'Contents',
      help: 'Empty: what lines lead to.',
    },
  ],
  facts: () => ['dashboard'],
  guide: {
    value: [
      'Everyone sees the same picture of the system.',
      'What belongs together is seen together when something is wrong.',
      'Can be shown on a wall or shared with others.',
    ],
    uses: ['Daily operation', 'Launch days', 'Reports to the business'],
    cost: 'Three dashboards are free; each further one is paid by the month.',
    facts: [
      'Graphs, numbers, alarms, texts and searches in logs, from several regions and accounts.',
      'Its contents are one JSON text.',
      'Looks at up to 15 months of numbers.',
    ],
    limits: [
      { name: 'Widgets', value: '500 per dashboard' },
      { name: 'Metrics', value: '500 per widget, 2,500 per dashboard' },
    ],
    responsibility: 'AWS collects and draws. What is worth looking at is yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its contents',
        command: `aws cloudwatch get-dashboard --dashboard-name "${physicalId(node)}" --query DashboardBody --output text`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Dashboards.html',
  },
}
