import { Button, Code, Group, ScrollArea, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { changedLines } from './changed-lines'

/** Asks before a template is opened that is longer than CloudFormation takes. */
export function askAboutLongTemplate(name: string): Promise<boolean> {
  return ask(`${name} is very long`, 'md', 'Open it', () => (
    <Text size="md">It is longer than CloudFormation takes. Opening it may take a while.</Text>
  ))
}

/** Shows what saving changes in the template's text, and asks whether to write it. */
export function askAboutTemplateText(
  name: string,
  before: string,
  after: string,
  rewritten: boolean,
): Promise<boolean> {
  const lines = changedLines(before, after)
  return ask(`Changes to ${name}`, 'xl', 'Write them', () => (
    <>
      {rewritten && (
        <Text size="md" mb="sm">
          The whole text has to be written anew. Its comments are lost.
        </Text>
      )}
      <ScrollArea.Autosize mah="60vh">
        <Code block data-testid="template-changes">
          {lines.map(({ sign, line, text }) => `${sign} ${String(line).padStart(5)}  ${text}`).join('\n')}
        </Code>
      </ScrollArea.Autosize>
    </>
  ))
}

function ask(title: string, size: string, action: string, content: () => React.ReactNode): Promise<boolean> {
  return new Promise((resolve) => {
    const close = (answer: boolean) => {
      resolve(answer)
      modals.close(id)
    }
    const id: string = modals.open({
      title,
      size,
      onClose: () => resolve(false),
      children: (
        <>
          {content()}
          <Group mt="md" justify="flex-end">
            <Button variant="default" onClick={() => close(false)}>
              Cancel
            </Button>
            <Button data-autofocus onClick={() => close(true)}>
              {action}
            </Button>
          </Group>
        </>
      ),
    })
  })
}
