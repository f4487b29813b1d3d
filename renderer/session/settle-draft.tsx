import { Text } from '@mantine/core'
import { draftNow, hasUnreadDraft } from '../store/draft-store'
import { askYesNo } from './ask'
import { takeDraft } from './template-draft'

/**
 * Takes what was typed into the template panel into the diagram before that is saved. Where it cannot be taken the user is
 * asked; the text stays in the panel either way. False: the user would rather not save now.
 */
export async function settleDraft(): Promise<boolean> {
  if (draftNow()?.stage === 'typing') await takeDraft()
  if (!hasUnreadDraft()) return true
  const refusal = draftNow()?.refusal
  const why =
    refusal === undefined
      ? 'The diagram changed while you typed.'
      : `${refusal.line === undefined ? '' : `Line ${refusal.line}: `}${refusal.message}`
  return askYesNo({
    title: 'What you typed is not in the diagram',
    action: 'Save without it',
    content: (
      <Text size="md">{why} Saving now writes what the diagram says. Your text stays in the template panel.</Text>
    ),
  })
}
