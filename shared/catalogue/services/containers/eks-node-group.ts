import { isJsonObject } from '../../../template/json'
import { describeResource, physicalId } from '../../guide-commands'
import { executionRole } from '../../owned/execution-role'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eks-nodegroup.html */
export const eksNodeGroup: Service = {
  id: 'eks-node-group',
  type: 'AWS::EKS::Nodegroup',
  label: 'EKS node group',
  short: 'Kubernetes nodes',
  category: 'containers',
  model: 'IaaS',
  icon: 'eks',
  keywords: ['kubernetes', 'k8s', 'worker', 'node', 'nodegroup'],
  purpose: 'The machines a Kubernetes cluster runs on.',
  defaults: {
    AmiType: 'AL2023_x86_64_STANDARD',
    CapacityType: 'ON_DEMAND',
    InstanceTypes: ['t3.medium'],
    DiskSize: 20,
    ScalingConfig: { MinSize: 2, DesiredSize: 2, MaxSize: 4 },
    UpdateConfig: { MaxUnavailable: 1 },
    NodeRepairConfig: { Enabled: true },
  },
  variants: [
    { id: 'on-demand', label: 'Kubernetes nodes', properties: {} },
    {
      id: 'spot',
      label: 'Spot nodes',
      properties: { CapacityType: 'SPOT', InstanceTypes: ['t3.medium', 't3a.medium', 't2.medium'] },
      keywords: ['cheap', 'interruptible'],
    },
  ],
  form: [
    { path: 'InstanceTypes', control: 'list', label: 'Instance types', placeholder: 't3.medium' },
    {
      path: 'AmiType',
      control: 'choice',
      label: 'Operating system',
      choices: [
        { value: 'AL2023_x86_64_STANDARD', label: 'Amazon Linux 2023, x86' },
        { value: 'AL2023_ARM_64_STANDARD', label: 'Amazon Linux 2023, ARM' },
        { value: 'BOTTLEROCKET_x86_64', label: 'Bottlerocket, x86' },
        { value: 'BOTTLEROCKET_ARM_64', label: 'Bottlerocket, ARM' },
      ],
    },
    {
      path: 'CapacityType',
      control: 'choice',
      label: 'Capacity',
      choices: [
        { value: 'ON_DEMAND', label: 'On demand' },
        { value: 'SPOT', label: 'Spot: cheaper, may be taken back' },
      ],
    },
    { path: 'ScalingConfig.MinSize', control: 'number', label: 'Nodes, at least', min: 0, max: 450 },
    { path: 'ScalingConfig.DesiredSize', control: 'number', label: 'Nodes at first', min: 0, max: 450 },
    { path: 'ScalingConfig.MaxSize', control: 'number', label: 'Nodes, at most', min: 1, max: 450 },
    { path: 'DiskSize', control: 'number', label: 'Disk of a node', unit: 'GiB', min: 1, max: 16384 },
    { path: 'NodeRepairConfig.Enabled', control: 'switch', label: 'Replace broken nodes' },
  ],
  facts: ({ properties }) => [
    Array.isArray(properties.InstanceTypes) ? properties.InstanceTypes.slice(0, 1).join() : 'Kubernetes nodes',
    sizesOf(properties.ScalingConfig),
  ],
  owned: [
    executionRole({
      principal: 'ec2.amazonaws.com',
      suffix: 'NodeRole',
      managedPolicies: ['AmazonEKSWorkerNodePolicy', 'AmazonEKS_CNI_Policy', 'AmazonEC2ContainerRegistryPullOnly'],
      fills: { path: 'NodeRole', value: 'Arn' },
    }),
  ],
  arn: 'Arn',
  guide: {
    value: [
      'Machines that join the cluster by themselves.',
      'Updates replace them one after the other while work goes on.',
      'Spot nodes make interruptible work much cheaper.',
    ],
    uses: ['General workloads of a cluster', 'Cheap nodes for batch work', 'GPU nodes for training'],
    cost: 'The EC2 instances, their disks and traffic; the group itself is free.',
    facts: [
      'Behind it stands an Auto Scaling group that EKS looks after.',
      'The minimum and maximum are limits; a cluster autoscaler or Karpenter decides between them.',
      'The nodes’ role may join the cluster, manage pod addresses and pull images.',
      'Pods should get permissions of their own through EKS Pod Identity, not through this role.',
    ],
    limits: [
      { name: 'Nodes', value: '450 per group by default' },
      { name: 'Groups', value: '30 per cluster by default' },
      { name: 'Pods', value: 'by instance type: 17 on a t3.medium, unless prefixes are assigned' },
    ],
    responsibility:
      'AWS offers patched images and replaces nodes on your order. When to update, which instances and what runs on them is yours.',
    commands: (node) => [
      describeResource(node),
      {
        title: 'Its nodes',
        command: `kubectl get nodes -l eks.amazonaws.com/nodegroup="$(echo "${physicalId(node)}" | cut -d/ -f2)"`,
      },
    ],
    documentation: 'https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html',
  },
}

function sizesOf(scaling: unknown): string {
  return isJsonObject(scaling) ? `${scaling.MinSize ?? 1} to ${scaling.MaxSize ?? 2} nodes` : 'nodes'
}
