import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html */
export const acmCertificate: Service = {
  id: 'acm-certificate',
  type: 'AWS::CertificateManager::Certificate',
  label: 'ACM certificate',
  short: 'Certificate',
  category: 'security',
  model: 'SaaS',
  icon: 'certificate-manager',
  keywords: ['tls', 'ssl', 'https', 'acm', 'domain'],
  purpose: 'Proves to browsers who they talk to.',
  defaults: { ValidationMethod: 'DNS' },
  fallbacks: [{ path: 'DomainName', value: 'www.example-company.test' }],
  form: [
    {
      path: 'DomainName',
      control: 'text',
      label: 'Name',
      placeholder: 'www.example.com',
      pattern: '(\\*\\.)?[A-Za-z0-9.-]{1,253}',
    },
    { path: 'SubjectAlternativeNames', control: 'list', label: 'Further names', placeholder: '*.example.com' },
    {
      path: 'ValidationMethod',
      control: 'choice',
      label: 'Ownership is proven by',
      choices: [
        { value: 'DNS', label: 'a record in DNS' },
        { value: 'EMAIL', label: 'an e-mail' },
      ],
    },
    {
      path: 'KeyAlgorithm',
      control: 'choice',
      label: 'Key',
      choices: [
        { value: 'RSA_2048', label: 'RSA 2048, understood by all' },
        { value: 'EC_prime256v1', label: 'ECDSA P-256, faster' },
        { value: 'EC_secp384r1', label: 'ECDSA P-384' },
      ],
    },
    { path: 'CertificateAuthorityArn', control: 'text', label: 'Private authority (ARN)' },
  ],
  facts: ({ properties }) => (typeof properties.DomainName === 'string' ? [properties.DomainName] : ['certificate']),
  arn: 'Ref',
  guide: {
    value: [
      'HTTPS at no cost.',
      'Renews itself, so that no site goes down for a forgotten date.',
      'The private key never leaves AWS.',
    ],
    uses: ['Load balancers', 'CloudFront', 'Domain names of APIs'],
    cost: 'Free for load balancers, CloudFront and APIs. Certificates that can be exported and private ones are paid.',
    facts: [
      'With a hosted zone drawn to it, ownership is proven by itself; else a record must be added while the stack waits.',
      'For CloudFront it must be in us-east-1; for anything else in the region of what uses it.',
      'Renewed as long as the record in DNS stays.',
      'An asterisk stands for one part of a name: *.example.com, but not example.com itself.',
    ],
    limits: [
      { name: 'Names', value: '10 per certificate by default, 100 at most' },
      { name: 'Certificates', value: '2,500 per region by default' },
      { name: 'Lifetime', value: '198 days, renewed in time' },
    ],
    responsibility: 'AWS issues, keeps and renews it. The domain and its DNS records are yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its state and the record it waits for',
        command: `aws acm describe-certificate --certificate-arn "${physicalId(node)}" --query "Certificate.[Status,DomainValidationOptions[0].ResourceRecord]"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/acm/latest/userguide/acm-overview.html',
  },
}
