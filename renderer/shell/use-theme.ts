import { useColorScheme } from '@mantine/hooks'
import type { Theme } from '../../shared/drawing/tokens'
import { useView } from '../store/view-store'

/** The theme in force: the chosen one, or the system's. */
export function useTheme(): Theme {
  const system = useColorScheme('light')
  const chosen = useView((view) => view.theme)
  return chosen === 'auto' ? system : chosen
}
