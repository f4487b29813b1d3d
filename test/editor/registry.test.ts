import { describe, expect, it } from 'vitest'
import { COMMANDS, commandOf, EDIT_COMMANDS } from '../../shared/editor/commands'
import { exportNameOf, filesIn, listedIn, textOf, unitName } from '../support/unit-files'

const FOLDER = 'shared/editor/commands'
const MODIFIERS = ['Mod', 'Shift', 'Alt']
const shortcuts = COMMANDS.flatMap(({ id, shortcut, otherShortcut }) =>
  [shortcut, otherShortcut].flatMap((each) => (each === undefined ? [] : [{ id, shortcut: each }])),
)

describe('the registry of commands', () => {
  it('has no id twice', () => {
    const ids = COMMANDS.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
    for (const command of COMMANDS) expect(commandOf(command.id)).toBe(command)
  })

  it('lists edit commands sorted by file', () => {
    const ids = EDIT_COMMANDS.map(({ id }) => id)
    expect(ids).toEqual([...ids].sort())
    expect(listedIn(`${FOLDER}/index.ts`)).toEqual(ids.map(exportNameOf))
  })

  it('has a file of its own for every edit command, under its name', () => {
    const files = filesIn(FOLDER).filter((path) => !['index', 'window-commands'].includes(unitName(path)))
    for (const path of files) {
      const id = unitName(path)
      expect(textOf(path)).toContain(`export const ${exportNameOf(id)}`)
      expect(textOf(path)).toContain(`'${id}'`)
    }
    const unlisted = files.map(unitName).filter((id) => !commandOf(id))
    // These must be told more than a menu can say.
    expect(unlisted.filter((id) => !textOf(`${FOLDER}/${id}.ts`).includes('EditCommand<'))).toEqual([])
  })

  it('gives no shortcut to two commands, however it is written', () => {
    const keys = shortcuts.map(({ shortcut }) => shortcut.split('+').sort().join('+').toLowerCase())
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  it('writes shortcuts with modifiers first and in one order', () => {
    const wrong = shortcuts.filter(({ shortcut }) => {
      const modifiers = shortcut.split('+').slice(0, -1)
      const known = modifiers.map((each) => MODIFIERS.indexOf(each))
      return known.includes(-1) || known.some((place, index) => index > 0 && place <= (known[index - 1] ?? -1))
    })
    expect(wrong.filter(({ shortcut }) => !/^Mod\+Alt\+Shift\+/.test(shortcut))).toEqual([])
  })

  it('shows every command in a menu, with a title', () => {
    expect(COMMANDS.filter(({ menu }) => menu === undefined).map(({ id }) => id)).toEqual([])
    expect(COMMANDS.filter(({ title }) => !/^[A-Z]/.test(title)).map(({ id }) => id)).toEqual([])
  })

  it('has no two titles alike in one menu', () => {
    const titles = COMMANDS.map(({ menu, title }) => `${menu}: ${title}`)
    expect(titles).toEqual([...new Set(titles)])
  })
})
