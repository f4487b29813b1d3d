import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { settingOf } from '../settings'

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-customresource.html */
export const customResourcesHaveAServiceToken: Rule = {
  id: 'custom-resources-have-a-service-token',
  severity: 'error',
  title: 'A custom resource says which function or topic answers for it',
  reason: 'Without a service token CloudFormation knows nobody who could create the resource.',
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-customresource.html',
  check: (context) =>
    context.resources
      .filter(({ type }) => type?.startsWith('Custom::'))
      .filter((resource) => settingOf(resource, 'ServiceToken') === undefined)
      .map((resource) => ({
        message: `${nameOf(resource)} has no service token, the ARN of the function or topic that creates it.`,
        where: context.at(resource, 'ServiceToken'),
      })),
}
