/**
 * The name of an environment variable that tells code about a resource: `OrdersTable` with `TABLE_NAME` gives
 * `ORDERS_TABLE_NAME`. Words that the logical id ends in and the suffix begins with are said once.
 */
export function environmentName(logicalId: string, suffix: string): string {
  const words = wordsOf(logicalId)
  const ending = suffix.split('_')
  const shared = sharedWords(words, ending)
  return startable([...words.slice(0, words.length - shared), ...ending].join('_'))
}

/** Names that are one word though capitals stand inside them: `PostgreSQL` gives `POSTGRESQL`. */
const ONE_WORD = [
  'AppConfig',
  'AppSync',
  'CloudFormation',
  'CloudFront',
  'CloudTrail',
  'CloudWatch',
  'DocumentDB',
  'DynamoDB',
  'ElastiCache',
  'EventBridge',
  'FSx',
  'GitHub',
  'GitLab',
  'GraphQL',
  'IoT',
  'MariaDB',
  'MemoryDB',
  'MongoDB',
  'MySQL',
  'NoSQL',
  'OAuth',
  'OpenSearch',
  'PostgreSQL',
  'QuickSight',
  'RabbitMQ',
  'SageMaker',
  'TimescaleDB',
  'WordPress',
]

function wordsOf(logicalId: string): string[] {
  return ONE_WORD.reduce(joinedWord, logicalId)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toUpperCase()
    .split('_')
    .filter((word) => word !== '')
}

// Only where the name ends there: `IoTags` is no IoT.
function joinedWord(logicalId: string, name: string): string {
  return logicalId.replace(new RegExp(`(?<![A-Z])${name}(?![a-z])`, 'g'), name.charAt(0) + name.slice(1).toLowerCase())
}

function sharedWords(words: readonly string[], ending: readonly string[]): number {
  for (let count = Math.min(words.length, ending.length); count > 0; count--) {
    if (ending.slice(0, count).every((word, i) => word === words[words.length - count + i])) return count
  }
  return 0
}

// Names must begin with a letter, and names that begin with AWS_ belong to the platforms.
function startable(name: string): string {
  return /^[A-Z]/.test(name) && !name.startsWith('AWS_') ? name : `MY_${name}`
}
