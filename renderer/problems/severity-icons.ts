import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react'

/** The sign of each severity. */
export const ICONS = { error: IconCircleX, warning: IconAlertTriangle, information: IconInfoCircle } as const
