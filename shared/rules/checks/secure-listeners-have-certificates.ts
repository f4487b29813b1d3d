import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { itemsOf, settingOf } from '../settings'

const SECURE = ['HTTPS', 'TLS']

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html */
export const secureListenersHaveCertificates: Rule = {
  id: 'secure-listeners-have-certificates',
  severity: 'error',
  title: 'A listener that encrypts has a certificate',
  reason: 'Without a certificate it cannot prove who it is, and AWS refuses it.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html',
  check: (context) =>
    context
      .ofType('AWS::ElasticLoadBalancingV2::Listener')
      .filter((listener) => SECURE.includes(String(settingOf(listener, 'Protocol'))))
      .filter((listener) => {
        const certificates = settingOf(listener, 'Certificates')
        return certificates === undefined || (Array.isArray(certificates) && itemsOf(certificates).length === 0)
      })
      .map((listener) => ({
        message: `${nameOf(listener)} listens for ${String(listener.properties.Protocol)} and has no certificate. Connect one to the load balancer.`,
        where: context.at(listener, 'Certificates'),
      })),
}
