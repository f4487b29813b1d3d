import { join } from 'node:path'
import * as z from 'zod'
import { readJsonFile, writeJsonFile } from './files/json-file'
import type { SaveTools } from './files/save-tools'

/** The parts of electron-updater that are used. */
export interface Updater {
  updateConfigPath: string | null
  autoDownload: boolean
  /** Nothing: the app is not one that can be updated, as in a checkout. */
  checkForUpdates(): Promise<{ isUpdateAvailable: boolean; updateInfo: { version: string } } | null>
  downloadUpdate(): Promise<unknown>
}

/** What looking for updates needs of the app. */
export interface UpdateSurroundings {
  tools: SaveTools
  userData: string
  /** Of the process: `STACKBOARD_UPDATES` goes before what is set. */
  environment: Readonly<Record<string, string | undefined>>
  /** Loads the updater; not called while updates are off. */
  load(): Promise<Updater>
  /** Answers whether the first of two buttons was pressed. */
  agrees(message: string, detail: string, yes: string): Promise<boolean>
  quit(): void
}

const settings = z.object({ updates: z.string().optional() })

/** Where updates are looked for, with a slash at its end. Nothing: nowhere, which is so unless somebody turned them on. */
export async function findUpdateAddress({
  tools,
  userData,
  environment,
}: Pick<UpdateSurroundings, 'tools' | 'userData' | 'environment'>): Promise<string | undefined> {
  const own = environment.STACKBOARD_UPDATES
  const wanted = own ?? (await readJsonFile(tools, join(userData, 'settings.json'), settings))?.updates ?? ''
  const address = URL.canParse(wanted) ? new URL(wanted) : undefined
  if (address?.protocol !== 'https:' || address.username !== '') return undefined
  return address.href.endsWith('/') ? address.href : `${address.href}/`
}

/**
 * Looks once for a newer version, if updates are on. Nothing is downloaded and nothing installed without being asked for;
 * installing happens when the app ends in order. Never rejects: an app that cannot be updated still works.
 */
export async function lookForUpdates(surroundings: UpdateSurroundings, report: (text: string) => void): Promise<void> {
  const address = await findUpdateAddress(surroundings)
  if (address === undefined) return
  try {
    await look(surroundings, address)
  } catch (error) {
    report(`Looking for updates failed: ${error instanceof Error ? error.message : String(error)}`)
  }
}

async function look({ tools, userData, load, agrees, quit }: UpdateSurroundings, address: string): Promise<void> {
  // The updater reads its channel from a file, as one that comes with the installers of a publisher; JSON is YAML too.
  const channel = join(userData, 'update-channel.json')
  await writeJsonFile(tools, channel, { provider: 'generic', url: address, updaterCacheDirName: 'stackboard-updater' })
  const updater = await load()
  updater.updateConfigPath = channel
  updater.autoDownload = false
  const found = await updater.checkForUpdates()
  if (!found?.isUpdateAvailable) return
  const name = `Stackboard ${found.updateInfo.version}`
  if (!(await agrees(`${name} can be downloaded.`, `It comes from ${new URL(address).host}.`, 'Download'))) return
  await updater.downloadUpdate()
  const detail = 'It is installed when the app is closed. You are asked about unsaved changes first.'
  if (await agrees(`${name} is ready.`, detail, 'Close and install')) quit()
}
