import { ActionIcon, TextInput } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { LEVELS } from '../../shared/catalogue/levels'
import type { Bookmark } from '../../shared/diagram/types'
import { deleteBookmark } from '../../shared/editor/commands/delete-bookmark'
import { renameBookmark } from '../../shared/editor/commands/rename-bookmark'
import { run } from '../store/editor-store'
import { goToBookmark } from './go-to-bookmark'

interface BookmarkRowProps {
  readonly bookmark: Bookmark
  /** Whether the keyboard begins here. */
  readonly focused: boolean
}

/** One kept view: a click or Enter goes there, F2 renames, Delete takes it away. */
export function BookmarkRow({ bookmark, focused }: BookmarkRowProps) {
  const [renaming, setRenaming] = useState(false)
  const { id, name } = bookmark
  const renamed = () => {
    setRenaming(false)
    keepFocus(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2') setRenaming(true)
    else if (event.key === 'Delete') take(id)
    else return
    event.preventDefault()
  }
  if (renaming) return <RenameField bookmark={bookmark} onDone={renamed} />
  return (
    <li className="bookmark-row">
      <button
        type="button"
        className="bookmark-go"
        data-bookmark={id}
        data-autofocus={focused || undefined}
        onClick={() => goToBookmark(bookmark)}
        onKeyDown={onKeyDown}
      >
        <span className="bookmark-name">{name}</span>
        <span className="bookmark-view">{viewText(bookmark)}</span>
      </button>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        aria-label={`Rename ${name}`}
        onClick={() => setRenaming(true)}
      >
        <IconPencil size={14} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" size={24} aria-label={`Delete ${name}`} onClick={() => take(id)}>
        <IconTrash size={14} />
      </ActionIcon>
    </li>
  )
}

function take(id: string): void {
  run(deleteBookmark, { id })
  keepFocus(id)
}

/** What had the keyboard is gone: it goes on at this bookmark, at the first one, or where a new one is named. */
function keepFocus(id: string): void {
  requestAnimationFrame(() => {
    const list = document.querySelector('.bookmarks')
    const places = [`[data-bookmark="${CSS.escape(id)}"]`, '[data-bookmark]', 'input']
    places
      .map((place) => list?.querySelector<HTMLElement>(place))
      .find(Boolean)
      ?.focus()
  })
}

function RenameField({ bookmark: { id, name }, onDone }: { readonly bookmark: Bookmark; onDone(): void }) {
  const finish = (text: string) => {
    if (text.trim() !== '') run(renameBookmark, { id, name: text.trim() })
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') finish(event.currentTarget.value)
    if (event.key !== 'Escape') return
    // Only the field is given up, not the whole list.
    event.stopPropagation()
    onDone()
  }
  return (
    <li className="bookmark-row">
      <TextInput
        size="xs"
        aria-label={`New name of ${name}`}
        defaultValue={name}
        ref={(field) => field?.select()}
        onKeyDown={onKeyDown}
        onBlur={(event) => finish(event.currentTarget.value)}
      />
    </li>
  )
}

function viewText({ level, zoom }: Bookmark): string {
  const label = LEVELS.find(({ id }) => id === level)?.label ?? level
  return `${label} · ${Math.round(zoom * 100)} %`
}
