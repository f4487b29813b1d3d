import { applyMending, offerProperties } from '../mending'
import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { isOff, settingOf } from '../settings'

/** https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html */
export const keyRotates: Rule = {
  id: 'key-rotates',
  severity: 'warning',
  title: 'A key gets new material once a year',
  reason:
    'The longer one secret is in use, the more it protects and the more its loss costs. Rotation changes nothing for users.',
  source: 'https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html',
  check: (context) =>
    context
      .ofType('AWS::KMS::Key')
      .filter((key) => (settingOf(key, 'KeySpec') ?? 'SYMMETRIC_DEFAULT') === 'SYMMETRIC_DEFAULT')
      .filter((key) => (settingOf(key, 'Origin') ?? 'AWS_KMS') === 'AWS_KMS')
      .filter((key) => isOff(settingOf(key, 'EnableKeyRotation')))
      .map((key) => ({
        message: `${nameOf(key)} never gets new key material.`,
        where: context.at(key, 'EnableKeyRotation'),
        ...offerProperties(context, key, 'Rotate it every year', { EnableKeyRotation: true }),
      })),
  fix: applyMending,
}
