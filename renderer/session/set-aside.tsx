import { Button, Code, Group, ScrollArea, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import type { SetAside } from '../../shared/file/opened'

/** Lists what of a damaged file could not be shown. The file itself is untouched; saving asks for another place. */
export function tellSetAside(name: string, parts: readonly SetAside[]): void {
  const id = modals.open({
    title: `${name} was opened in part`,
    size: 'lg',
    children: (
      <>
        <Text size="md" mb="sm">
          {parts.length === 1 ? 'One part' : `${parts.length} parts`} of the file could not be shown. The file is
          untouched; saving will ask for another place, so that nothing is lost.
        </Text>
        <ScrollArea.Autosize mah={320}>
          <Stack gap="sm">
            {parts.map((part) => (
              <div key={`${part.what}${part.line ?? ''}${part.raw}`}>
                <Text size="sm" fw={600}>
                  {part.what}
                  {part.line !== undefined && `, line ${part.line}`}
                </Text>
                <Text size="sm" c="dimmed">
                  {part.reason}
                </Text>
                <Code block>{part.raw.slice(0, 600)}</Code>
              </div>
            ))}
          </Stack>
        </ScrollArea.Autosize>
        <Group mt="md" justify="flex-end">
          <Button onClick={() => modals.close(id)}>Go on with the rest</Button>
        </Group>
      </>
    ),
  })
}
