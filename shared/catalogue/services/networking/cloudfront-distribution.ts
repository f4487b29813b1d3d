import { CLOUDFRONT_POLICIES } from '../../cloudfront-policies'
import { describeResource, physicalId } from '../../guide-commands'
import type { Service } from '../../service'

const PLACEHOLDER = 'placeholder'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-distribution.html */
export const cloudfrontDistribution: Service = {
  id: 'cloudfront-distribution',
  type: 'AWS::CloudFront::Distribution',
  label: 'CloudFront distribution',
  short: 'CloudFront',
  category: 'networking',
  model: 'SaaS',
  icon: 'cloudfront',
  keywords: ['cdn', 'cache', 'content delivery', 'edge', 'website', 'https'],
  purpose: 'Serves pages and files close to users.',
  defaults: {
    DistributionConfig: {
      Enabled: true,
      HttpVersion: 'http2and3',
      IPV6Enabled: true,
      PriceClass: 'PriceClass_100',
      DefaultCacheBehavior: {
        ViewerProtocolPolicy: 'redirect-to-https',
        Compress: true,
        ResponseHeadersPolicyId: CLOUDFRONT_POLICIES.securityHeaders,
      },
    },
  },
  fallbacks: [
    // A distribution must have an origin; this one stands in until a line leads to the real one.
    {
      path: 'DistributionConfig.Origins',
      value: [
        { Id: PLACEHOLDER, DomainName: 'example.com', CustomOriginConfig: { OriginProtocolPolicy: 'https-only' } },
      ],
    },
    { path: 'DistributionConfig.DefaultCacheBehavior.TargetOriginId', value: PLACEHOLDER },
    {
      path: 'DistributionConfig.DefaultCacheBehavior.CachePolicyId',
      value: CLOUDFRONT_POLICIES.cachingOptimized,
      unless: 'DistributionConfig.DefaultCacheBehavior.ForwardedValues',
    },
    { path: 'DistributionConfig.ViewerCertificate', value: { CloudFrontDefaultCertificate: true } },
  ],
  form: [
    { path: 'DistributionConfig.Comment', control: 'text', label: 'Description' },
    { path: 'DistributionConfig.Enabled', control: 'switch', label: 'Answers requests' },
    {
      path: 'DistributionConfig.PriceClass',
      control: 'choice',
      label: 'Locations',
      help: 'Fewer locations cost less; users elsewhere wait a little longer.',
      choices: [
        { value: 'PriceClass_100', label: 'North America and Europe' },
        { value: 'PriceClass_200', label: 'Also Asia, Middle East and Africa' },
        { value: 'PriceClass_All', label: 'All locations' },
      ],
    },
    {
      path: 'DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy',
      control: 'choice',
      label: 'Plain HTTP is',
      choices: [
        { value: 'redirect-to-https', label: 'sent to HTTPS' },
        { value: 'https-only', label: 'refused' },
        { value: 'allow-all', label: 'answered too' },
      ],
    },
    {
      path: 'DistributionConfig.DefaultCacheBehavior.CachePolicyId',
      control: 'choice',
      label: 'Caching',
      help: 'Left alone, files are cached and answers of servers and APIs are not.',
      choices: [
        { value: CLOUDFRONT_POLICIES.cachingOptimized, label: 'As long as the origin says, by path' },
        { value: CLOUDFRONT_POLICIES.cachingDisabled, label: 'Never' },
        { value: CLOUDFRONT_POLICIES.originDecides, label: 'As the origin says in its headers' },
      ],
    },
    { path: 'DistributionConfig.DefaultCacheBehavior.Compress', control: 'switch', label: 'Compress answers' },
    {
      path: 'DistributionConfig.HttpVersion',
      control: 'choice',
      label: 'HTTP versions',
      choices: [
        { value: 'http2and3', label: 'HTTP/2 and HTTP/3' },
        { value: 'http2', label: 'HTTP/2' },
        { value: 'http3', label: 'HTTP/3' },
        { value: 'http1.1', label: 'HTTP/1.1 only' },
      ],
    },
    { path: 'DistributionConfig.DefaultRootObject', control: 'text', label: 'Page at /', placeholder: 'index.html' },
    {
      path: 'DistributionConfig.ViewerCertificate.MinimumProtocolVersion',
      control: 'choice',
      label: 'Oldest TLS version',
      help: 'Counts once the distribution has a certificate of its own.',
      choices: [
        { value: 'TLSv1.2_2021', label: 'TLS 1.2 (2021)' },
        { value: 'TLSv1.2_2025', label: 'TLS 1.2 (2025)' },
        { value: 'TLSv1.3_2025', label: 'TLS 1.3 (2025)' },
      ],
    },
    {
      path: 'DistributionConfig.Aliases',
      control: 'list',
      label: 'Own names',
      placeholder: 'www.example.com',
      help: 'Each needs to be in the certificate.',
    },
    { path: 'DistributionConfig.IPV6Enabled', control: 'switch', label: 'Also over IPv6' },
  ],
  facts: ({ properties }) => {
    const config = properties.DistributionConfig as Record<string, unknown> | undefined
    return ['CloudFront', config?.HttpVersion === 'http2and3' ? 'up to HTTP/3' : 'HTTPS']
  },
  guide: {
    value: [
      'Pages open fast everywhere, because they come from a location near the reader.',
      'Peaks hit the edge and not your servers.',
      'One HTTPS front door for a site, its files and its APIs.',
      'Basic protection from floods of requests is built in.',
    ],
    uses: [
      'Static web sites in S3',
      'A faster and safer front for web applications and APIs',
      'Video and downloads',
      'One domain for several back ends, told apart by path',
    ],
    cost: 'Data sent to users by the gigabyte, with different prices by part of the world, and requests. Data from AWS origins to CloudFront is free. A monthly free amount covers small sites.',
    facts: [
      'An origin access control lets only this distribution read a bucket; the bucket itself stays private.',
      'Behaviours send paths to origins, each with its own caching, methods and headers.',
      'Its own certificate must be in us-east-1, wherever the rest of the stack is.',
      'Without a certificate of its own it has a name ending in cloudfront.net, and CloudFront chooses the TLS versions.',
      'Changes take some minutes to reach all locations.',
    ],
    limits: [
      { name: 'Distributions', value: '500 per account by default' },
      { name: 'Origins', value: '100 per distribution by default' },
      { name: 'Cache behaviours', value: '75 per distribution by default' },
      { name: 'Own names', value: '100 per distribution by default' },
      { name: 'File size', value: '50 GB' },
      { name: 'Requests', value: '250,000 a second per distribution by default' },
    ],
    responsibility:
      'AWS runs and protects the locations and keeps TLS current. You decide what is cached, who may see it, which certificate is shown and which origin answers.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Forget what is cached',
        command: `aws cloudfront create-invalidation --distribution-id "${physicalId(node)}" --paths "/*"`,
      },
      {
        title: 'Its address',
        command: `aws cloudfront get-distribution --id "${physicalId(node)}" --query Distribution.DomainName --output text`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Introduction.html',
  },
}
