import { isJsonObject } from '../../template/json'
import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { isOff, itemsOf, settingOf } from '../settings'

const LISTS = [
  { type: 'AWS::EC2::Instance', path: 'BlockDeviceMappings' },
  { type: 'AWS::EC2::LaunchTemplate', path: 'LaunchTemplateData.BlockDeviceMappings' },
  { type: 'AWS::AutoScaling::LaunchConfiguration', path: 'BlockDeviceMappings' },
] as const

/** https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html */
export const launchedVolumesAreEncrypted: Rule = {
  id: 'launched-volumes-are-encrypted',
  severity: 'warning',
  title: 'Volumes that an instance brings along are encrypted',
  reason: 'What a volume holds is also in its snapshots, and those can be copied and shared.',
  source: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html',
  check: (context) =>
    LISTS.flatMap(({ type, path }) =>
      context.ofType(type).flatMap((resource) =>
        itemsOf(settingOf(resource, path)).flatMap((mapping, index) => {
          const volume = isJsonObject(mapping) ? mapping.Ebs : undefined
          if (!isJsonObject(volume) || volume.SnapshotId !== undefined || !isOff(volume.Encrypted)) return []
          const place = `${path}.${index}.Ebs.Encrypted`
          return [
            {
              message: `${nameOf(resource)} starts with a volume that is not encrypted.`,
              where: context.at(resource, place),
              ...offerProperties(context, resource, 'Encrypt it', { [place]: true }),
            },
          ]
        }),
      ),
    ),
  fix: applyMending,
}
