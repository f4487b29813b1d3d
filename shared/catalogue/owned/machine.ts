import { ref } from '../../template/intrinsics'
import type { JsonObject } from '../../template/json'
import type { Fills, FormField, OwnedResource } from '../service'
import { executionRole } from './execution-role'

/** The name under which AWS publishes the newest Amazon Linux 2023 for arm64. */
const NEWEST_IMAGE = '{{resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64}}'

/** Needs no download, so that health checks pass in a network without a way out, too. */
const PLACEHOLDER_PROGRAM = `#!/bin/bash
mkdir -p /srv/www
echo 'It works. Put your own program here.' > /srv/www/index.html
cat > /etc/systemd/system/placeholder.service <<'UNIT'
[Unit]
Description=Answers on port 80 until the real program is there
After=network.target
[Service]
ExecStart=/usr/bin/python3 -m http.server 80 --directory /srv/www
DynamicUser=yes
AmbientCapabilities=CAP_NET_BIND_SERVICE
Restart=always
[Install]
WantedBy=multi-user.target
UNIT
systemctl enable --now placeholder.service
`

/** What a machine is: a small arm64 one with an encrypted disk that answers on port 80 and accepts only IMDSv2. */
export const MACHINE: JsonObject = {
  ImageId: NEWEST_IMAGE,
  InstanceType: 't4g.small',
  MetadataOptions: { HttpTokens: 'required', HttpEndpoint: 'enabled' },
  BlockDeviceMappings: [
    {
      DeviceName: '/dev/xvda',
      Ebs: { VolumeSize: 10, VolumeType: 'gp3', Encrypted: true, DeleteOnTermination: true },
    },
  ],
  UserData: { 'Fn::Base64': PLACEHOLDER_PROGRAM },
}

/** The role of a machine and the profile that hands it over; with it, people reach the machine without SSH. */
export function machineRole(fills: Fills, partOf?: string): readonly OwnedResource[] {
  return [
    {
      ...executionRole({ principal: 'ec2.amazonaws.com', managedPolicies: ['AmazonSSMManagedInstanceCore'] }),
      partOf: 'profile',
    },
    {
      slot: 'profile',
      suffix: 'Profile',
      fills,
      ...(partOf !== undefined && { partOf }),
      write: ({ logicalId }) => ({
        Type: 'AWS::IAM::InstanceProfile',
        Properties: { Roles: [ref(logicalId('role'))] },
      }),
    },
  ]
}

/** Form fields of a machine, whose properties stand below `prefix` (with its dot) of the node or of what it owns. */
export function machineForm(prefix = '', slot?: string): FormField[] {
  const at = (path: string) => ({ path: prefix + path, ...(slot !== undefined && { slot }) })
  return [
    {
      ...at('InstanceType'),
      control: 'text',
      label: 'Size',
      placeholder: 't4g.small',
      pattern: '[a-z0-9-]+\\.[a-z0-9-]+',
      help: 'A g after the generation (t4g, m7g) means arm64; the image must fit.',
    },
    { ...at('ImageId'), control: 'text', label: 'Image' },
    {
      ...at('BlockDeviceMappings.0.Ebs.VolumeSize'),
      control: 'number',
      label: 'System disk',
      unit: 'GiB',
      min: 8,
      max: 16384,
    },
    {
      ...at('UserData.Fn::Base64'),
      control: 'code',
      language: 'text',
      label: 'Script at the first start',
    },
    { ...at('KeyName'), control: 'text', label: 'SSH key pair', help: 'Not needed: Session Manager opens a shell.' },
    { ...at('EbsOptimized'), control: 'switch', label: 'Own bandwidth for disks' },
  ]
}
