import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { itemsOf, settingOf } from '../settings'

const CONFIG = 'ResourcesVpcConfig'

/** https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html */
export const clusterEndpointIsNotOpen: Rule = {
  id: 'cluster-endpoint-is-not-open',
  severity: 'warning',
  title: 'The control plane of a cluster is not open to the whole internet',
  reason: 'Everyone can knock at an open endpoint. It can be limited to addresses or to the VPC.',
  source: 'https://docs.aws.amazon.com/eks/latest/userguide/cluster-endpoint.html',
  check: (context) =>
    context.ofType('AWS::EKS::Cluster').flatMap((cluster) => {
      const open = settingOf(cluster, `${CONFIG}.EndpointPublicAccess`)
      if (open !== undefined && open !== true && open !== 'true') return []
      const ranges = settingOf(cluster, `${CONFIG}.PublicAccessCidrs`)
      if (ranges !== undefined && !itemsOf(ranges).includes('0.0.0.0/0')) return []
      return [
        {
          message: `The control plane of ${nameOf(cluster)} is open to the whole internet.`,
          where: context.at(cluster, `${CONFIG}.PublicAccessCidrs`),
        },
      ]
    }),
}
