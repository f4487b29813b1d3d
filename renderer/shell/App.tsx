import { MantineProvider } from '@mantine/core'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { CommandPalette } from '../command-palette/CommandPalette'
import { Gallery } from '../gallery/Gallery'
import { ReplaceNode } from '../palette/ReplaceNode'
import { SaveOwnTemplate } from '../palette/SaveOwnTemplate'
import { Revisions } from '../review/Revisions'
import { ExportPicture } from '../session/ExportPicture'
import { ProgressDialog } from '../session/ProgressDialog'
import { RecentFiles } from '../session/RecentFiles'
import { TemplateLayoutDialog } from '../session/TemplateLayoutDialog'
import { useSession } from '../session/use-session'
import { Versions } from '../session/Versions'
import { Settings } from '../settings/Settings'
import { followEditor } from '../store/analysis-store'
import { Tour } from '../tour/Tour'
import { Announcer } from './Announcer'
import { Shortcuts } from './Shortcuts'
import { applyTokens, mantineTheme } from './theme'
import { useFocusKept } from './use-focus-kept'
import { useShortcuts } from './use-shortcuts'
import { useTheme } from './use-theme'
import { Workbench } from './Workbench'

/** The whole window. */
export function App() {
  const theme = useTheme()
  useEffect(() => applyTokens(theme), [theme])
  useEffect(followEditor, [])
  useShortcuts()
  useSession()
  useFocusKept()
  return (
    <MantineProvider theme={mantineTheme} forceColorScheme={theme}>
      <ModalsProvider>
        <Notifications position="bottom-center" limit={3} autoClose={3500} />
        <Workbench />
        <CommandPalette />
        <Gallery />
        <RecentFiles />
        <Versions />
        <ExportPicture />
        <TemplateLayoutDialog />
        <Revisions />
        <Shortcuts />
        <ProgressDialog />
        <Settings />
        <ReplaceNode />
        <SaveOwnTemplate />
        <Tour />
        <Announcer />
      </ModalsProvider>
    </MantineProvider>
  )
}
