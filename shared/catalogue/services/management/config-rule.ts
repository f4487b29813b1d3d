import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

const CHECKS = [
  ['S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED', 'Buckets are not public'],
  ['ENCRYPTED_VOLUMES', 'Volumes in use are encrypted'],
  ['RDS_STORAGE_ENCRYPTED', 'Databases are encrypted'],
  ['RDS_INSTANCE_PUBLIC_ACCESS_CHECK', 'Databases are not public'],
  ['INCOMING_SSH_DISABLED', 'SSH is not open to everybody'],
  ['CLOUD_TRAIL_ENABLED', 'A trail is on'],
  ['ROOT_ACCOUNT_MFA_ENABLED', 'The root user has a second factor'],
  ['IAM_PASSWORD_POLICY', 'Passwords of users are strong'],
  ['ACCESS_KEYS_ROTATED', 'Access keys are changed regularly'],
] as const

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-config-configrule.html */
export const configRule: Service = {
  id: 'config-rule',
  type: 'AWS::Config::ConfigRule',
  label: 'Config rule',
  short: 'Config rule',
  category: 'management',
  model: 'SaaS',
  icon: 'config',
  keywords: ['compliance', 'audit', 'governance', 'check', 'policy'],
  purpose: 'Watches whether resources are set as they should be.',
  defaults: { Source: { Owner: 'AWS', SourceIdentifier: 'S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED' } },
  form: [
    { path: 'ConfigRuleName', control: 'text', label: 'Name', help: 'Empty lets CloudFormation choose.' },
    {
      path: 'Source.SourceIdentifier',
      control: 'choice',
      label: 'Check',
      help: 'One of the checks of AWS; others can be written among all properties.',
      choices: CHECKS.map(([value, label]) => ({ value, label })),
    },
    {
      path: 'MaximumExecutionFrequency',
      control: 'choice',
      label: 'Checks at least every',
      help: 'Only for checks that run by the clock.',
      choices: [
        { value: 'TwentyFour_Hours', label: '24 hours' },
        { value: 'Twelve_Hours', label: '12 hours' },
        { value: 'Six_Hours', label: '6 hours' },
        { value: 'Three_Hours', label: '3 hours' },
        { value: 'One_Hour', label: 'hour' },
      ],
    },
    {
      path: 'Scope.ComplianceResourceTypes',
      control: 'list',
      label: 'Only these types',
      placeholder: 'AWS::S3::Bucket',
    },
    { path: 'InputParameters', control: 'code', language: 'json', label: 'Settings of the check' },
    { path: 'Description', control: 'text', label: 'Description' },
  ],
  facts: ({ properties }) => {
    const source = properties.Source
    const id = typeof source === 'object' && source !== null && 'SourceIdentifier' in source && source.SourceIdentifier
    const known = CHECKS.find(([value]) => value === id)
    return ['Config', ...(known ? [known[1]] : [])]
  },
  arn: 'Arn',
  guide: {
    value: [
      'Wrong settings are seen within minutes, not at the next audit.',
      'Shows auditors what was checked, when, and with which result.',
      'Hundreds of checks are ready; own ones can be added.',
    ],
    uses: ['Proof for audits', 'Rules of the company for all accounts', 'Finding public or unencrypted stores'],
    cost: 'Per recorded change of a resource and per check of a rule.',
    facts: [
      'Config must record in the account and region before a rule can be made; there is one recorder per region.',
      'Checks run when a resource changes, by the clock, or both.',
      'A rule of your own is a function or a policy in Guard language.',
      'What fails can be mended by an automation document.',
    ],
    limits: [
      { name: 'Rules', value: '1,000 per account and region' },
      { name: 'Clock', value: 'every 1, 3, 6, 12 or 24 hours' },
      { name: 'History', value: 'kept from 30 days to 7 years' },
    ],
    responsibility:
      'AWS records changes and runs the checks. Turning the recorder on, choosing rules and mending what they find are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'What fails',
        command: `aws configservice get-compliance-details-by-config-rule --config-rule-name "${physicalId(node)}" --compliance-types NON_COMPLIANT`,
      },
      {
        title: 'Check now',
        command: `aws configservice start-config-rules-evaluation --config-rule-names "${physicalId(node)}"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config.html',
  },
}
