import type { Json } from '../../template/json'
import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { CheckedResource, Rule } from '../rule'
import { settingOf } from '../settings'

const LEAST_IOPS = 100
const WITH_IOPS = new Set(['io1', 'io2', 'gp3'])

/** https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html */
export const volumeSettingsFitItsType: Rule = {
  id: 'volume-settings-fit-its-type',
  severity: 'error',
  title: 'A volume names operations and throughput where its type has them',
  reason: 'EC2 refuses io1 and io2 without operations per second, and refuses settings a type does not have.',
  source: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html',
  check: (context) =>
    context.ofType('AWS::EC2::Volume').flatMap((volume) => {
      const found = objection(volume)
      if (!found) return []
      return [
        {
          message: `${nameOf(volume)} ${found.reason}.`,
          where: context.at(volume, found.path),
          ...offerProperties(context, volume, found.title, { [found.path]: found.value }),
        },
      ]
    }),
  fix: applyMending,
}

function objection(volume: CheckedResource) {
  const type: Json = settingOf(volume, 'VolumeType') ?? 'gp2'
  if (typeof type !== 'string') return undefined
  const [iops, throughput] = [settingOf(volume, 'Iops'), settingOf(volume, 'Throughput')]
  if (iops === undefined && type.startsWith('io')) {
    const title = `Set ${LEAST_IOPS} operations a second`
    return { path: 'Iops', value: LEAST_IOPS, title, reason: `is of type ${type} and names no operations per second` }
  }
  if (iops !== undefined && !WITH_IOPS.has(type))
    return none('Iops', `is of type ${type}, whose operations cannot be set`)
  if (throughput === undefined || type === 'gp3') return undefined
  return none('Throughput', `is of type ${type}, whose throughput cannot be set`)
}

function none(path: string, reason: string) {
  return { path, value: undefined, title: 'Remove it', reason }
}
