import { firstListener } from '../load-balancer-listener'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html */
export const acmCertificateSecuresLoadBalancer = connectionKind({
  id: 'acm-certificate-secures-load-balancer',
  title: 'secures',
  line: 'access',
  source: { types: ['AWS::CertificateManager::Certificate'] },
  target: { types: ['AWS::ElasticLoadBalancingV2::LoadBalancer'] },
  rank: 10,
  plain: '{target} answers over HTTPS and proves with {source} who it is. Who comes without HTTPS is sent there.',
  options: {},
  write: ({ source, target }, scope) => {
    const listener = firstListener(target, scope)
    // The lines of the load balancer open the port and make the listener; this one brings the certificate.
    return listener === undefined
      ? [
          {
            do: 'report',
            severity: 'warning',
            message: `${target.label} forwards to nobody yet, so it needs no certificate`,
          },
        ]
      : [{ do: 'append', resource: listener, path: 'Certificates', value: { CertificateArn: scope.ref(source) } }]
  },
})
