import { describeResource, physicalId } from '../../guide-commands'
import { executionRole } from '../../owned/execution-role'
import type { Service } from '../../service'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eks-cluster.html */
export const eksCluster: Service = {
  id: 'eks-cluster',
  type: 'AWS::EKS::Cluster',
  label: 'EKS cluster',
  short: 'Kubernetes cluster',
  category: 'containers',
  model: 'PaaS',
  icon: 'eks',
  keywords: ['kubernetes', 'k8s', 'container', 'helm'],
  purpose: 'Runs containers the Kubernetes way.',
  defaults: {
    AccessConfig: { AuthenticationMode: 'API', BootstrapClusterCreatorAdminPermissions: true },
    ResourcesVpcConfig: { EndpointPrivateAccess: true, EndpointPublicAccess: false },
    Logging: {
      ClusterLogging: { EnabledTypes: [{ Type: 'api' }, { Type: 'audit' }, { Type: 'authenticator' }] },
    },
    UpgradePolicy: { SupportType: 'STANDARD' },
  },
  form: [
    {
      path: 'Name',
      control: 'text',
      label: 'Name',
      help: 'Empty lets CloudFormation choose.',
      pattern: '[0-9A-Za-z][A-Za-z0-9_-]{0,99}',
    },
    {
      path: 'Version',
      control: 'text',
      label: 'Kubernetes version',
      help: 'Empty takes the one EKS recommends at the time.',
      placeholder: '1.34',
      pattern: '1\\.\\d{2}',
    },
    {
      path: 'ResourcesVpcConfig.EndpointPublicAccess',
      control: 'switch',
      label: 'Reach the Kubernetes API from the internet',
      help: 'Off: kubectl works only from inside the network or through a VPN.',
    },
    { path: 'ResourcesVpcConfig.EndpointPrivateAccess', control: 'switch', label: 'Reach the API from the VPC' },
    {
      path: 'ResourcesVpcConfig.PublicAccessCidrs',
      control: 'list',
      label: 'Public access only from',
      placeholder: '203.0.113.0/24',
    },
    {
      path: 'UpgradePolicy.SupportType',
      control: 'choice',
      label: 'When the version grows old',
      help: 'Extended support costs several times as much.',
      choices: [
        { value: 'STANDARD', label: 'Upgrade by itself' },
        { value: 'EXTENDED', label: 'Pay for extended support' },
      ],
    },
    { path: 'DeletionProtection', control: 'switch', label: 'Protect from deletion' },
  ],
  facts: ({ properties }) => [
    typeof properties.Version === 'string' ? `Kubernetes ${properties.Version}` : 'Kubernetes',
  ],
  owned: [
    executionRole({
      principal: 'eks.amazonaws.com',
      managedPolicies: ['AmazonEKSClusterPolicy'],
      fills: { path: 'RoleArn', value: 'Arn' },
    }),
  ],
  container: { tone: 'compute' },
  arn: 'Arn',
  guide: {
    value: [
      'The same tools and manifests as in any other Kubernetes, in the cloud or at home.',
      'AWS runs the control plane over several zones.',
      'A huge choice of ready-made software.',
    ],
    uses: ['Platforms shared by many teams', 'Software that comes as Helm charts', 'Machine learning on GPUs'],
    cost: 'Each cluster by the hour, several times more once its version is out of standard support; plus nodes, load balancers and traffic.',
    facts: [
      'The control plane lies in an AWS account; it reaches into at least two of your subnets in different zones.',
      'Nodes come as managed node groups, Fargate profiles, Karpenter or Auto Mode.',
      'Who may do what is set by access entries for IAM roles.',
      'Secrets in etcd are encrypted; a KMS key of yours is possible.',
    ],
    limits: [
      { name: 'Clusters', value: '100 per region by default' },
      { name: 'Node groups', value: '30 per cluster by default' },
      { name: 'Subnets', value: 'at least 2, in different zones' },
      { name: 'Version support', value: '14 months, and 12 more at a higher price' },
    ],
    responsibility:
      'AWS runs and patches the control plane. Version upgrades, nodes, add-ons, what runs in the cluster and who may use it are yours.',
    commands: (node) => [
      describeResource(node),
      { title: 'Set up kubectl', command: `aws eks update-kubeconfig --name "${physicalId(node)}"` },
      { title: 'Its nodes', command: 'kubectl get nodes -o wide' },
    ],
    documentation: 'https://docs.aws.amazon.com/eks/latest/userguide/what-is-eks.html',
  },
}
