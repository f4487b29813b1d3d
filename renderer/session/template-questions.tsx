import { Text } from '@mantine/core'
import { askYesNo } from './ask'
import { TextDifference } from './TextDifference'

/** Asks before a template is opened that is longer than CloudFormation takes. */
export function askAboutLongTemplate(name: string): Promise<boolean> {
  return askYesNo({
    title: `${name} is very long`,
    action: 'Open it',
    content: <Text size="md">It is longer than CloudFormation takes. Opening it may take a while.</Text>,
  })
}

/** Shows what saving changes in the template's text, and asks whether to write it. */
export function askAboutTemplateText(
  name: string,
  before: string,
  after: string,
  rewritten: boolean,
): Promise<boolean> {
  return askYesNo({
    title: `Changes to ${name}`,
    size: '60rem',
    action: 'Write them',
    content: (
      <>
        {rewritten && (
          <Text size="md" mb="sm">
            The whole text has to be written anew. Its comments are lost.
          </Text>
        )}
        <TextDifference before={before} after={after} />
      </>
    ),
  })
}
