import { VisuallyHidden } from '@mantine/core'
import { useAnnounced } from './announce'
import { useAnnouncements } from './use-announcements'

/** The window's one polite live region: what happened to the diagram, for those who do not see it. */
export function Announcer() {
  useAnnouncements()
  const text = useAnnounced((announced) => announced.text)
  return (
    <VisuallyHidden id="announcer" role="status" aria-live="polite" aria-atomic>
      {text}
    </VisuallyHidden>
  )
}
