import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { settingOf } from '../settings'

const LISTENER_POLICY = 'ELBSecurityPolicy-TLS13-1-2-2021-06'
const API_POLICY = 'TLS_1_2'
const SECURE = new Set(['HTTPS', 'TLS'])

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html */
export const listenersDemandModernTls: Rule = {
  id: 'listeners-demand-modern-tls',
  severity: 'warning',
  title: 'Load balancers and APIs speak TLS 1.2 or newer',
  reason: 'What is used when nothing is said still takes versions that can be broken.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html',
  check: (context) => [
    ...context
      .ofType('AWS::ElasticLoadBalancingV2::Listener')
      .filter((listener) => SECURE.has(String(settingOf(listener, 'Protocol'))))
      .filter((listener) => isOld(settingOf(listener, 'SslPolicy')))
      .map((listener) => ({
        message: `${nameOf(listener)} still speaks old versions of TLS.`,
        where: context.at(listener, 'SslPolicy'),
        ...offerProperties(context, listener, 'Only TLS 1.2 and newer', { SslPolicy: LISTENER_POLICY }),
      })),
    ...context
      .ofType('AWS::ApiGateway::DomainName')
      .filter((domain) => settingOf(domain, 'SecurityPolicy') === 'TLS_1_0')
      .map((domain) => ({
        message: `${nameOf(domain)} still speaks TLS 1.0.`,
        where: context.at(domain, 'SecurityPolicy'),
        ...offerProperties(context, domain, 'Only TLS 1.2 and newer', { SecurityPolicy: API_POLICY }),
      })),
  ],
  fix: applyMending,
}

function isOld(policy: unknown): boolean {
  if (policy === undefined) return true
  return typeof policy === 'string' && !/TLS13-1-[23]|TLS-1-2|FS-1-2/.test(policy)
}
