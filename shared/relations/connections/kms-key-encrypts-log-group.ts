import { sub } from '../../template/intrinsics'
import { keyEncryption } from '../key-encryption'

/**
 * The service itself uses the key, and says for which group. A group without a name of its own waits for the key, so the
 * key cannot name it.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
 */
export const kmsKeyEncryptsLogGroup = keyEncryption({
  id: 'kms-key-encrypts-log-group',
  target: 'AWS::Logs::LogGroup',
  what: 'the entries',
  settings: (key) => [{ path: 'KmsKeyId', value: key }],
  serviceStatement: ({ properties }) => {
    const name = typeof properties.LogGroupName === 'string' ? properties.LogGroupName : '*'
    return {
      Sid: name === '*' ? 'LogGroupsOfThisAccount' : `LogGroup${name.replace(/[^A-Za-z0-9]/g, '')}`,
      Effect: 'Allow',
      Principal: { Service: sub(`logs.\${AWS::Region}.\${AWS::URLSuffix}`) },
      Action: [
        'kms:Encrypt',
        'kms:Decrypt',
        'kms:ReEncryptFrom',
        'kms:ReEncryptTo',
        'kms:GenerateDataKey',
        'kms:DescribeKey',
      ],
      Resource: '*',
      Condition: {
        ArnLike: {
          'kms:EncryptionContext:aws:logs:arn': sub(
            `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:${name}`,
          ),
        },
      },
    }
  },
})
