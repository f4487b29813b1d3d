const cloudFormation = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference'
const serverless = 'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide'

/** Page of the official reference on a type; undefined for types of other publishers. */
export function documentationUrl(type: string): string | undefined {
  const [publisher, service, resource] = type.toLowerCase().split('::')
  if (publisher !== 'aws' || !service || !resource) return undefined
  if (service === 'serverless') return `${serverless}/sam-resource-${resource}.html`
  return `${cloudFormation}/aws-resource-${service}-${resource}.html`
}
