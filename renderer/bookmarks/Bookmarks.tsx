import { ActionIcon, Button, Popover, TextInput, Tooltip } from '@mantine/core'
import { IconBookmark, IconBookmarkPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { Bookmark } from '../../shared/diagram/types'
import { saveBookmark } from '../../shared/editor/commands/save-bookmark'
import { canvasControl } from '../canvas/canvas-control'
import { run, useEditor } from '../store/editor-store'
import { setView, useView } from '../store/view-store'
import { BookmarkRow } from './BookmarkRow'
import './bookmarks.css'

/** The button over the canvas that opens the kept views. */
export function Bookmarks() {
  const dialog = useView((view) => view.dialog)
  const opened = dialog === 'bookmarks' || dialog === 'save-view'
  return (
    <Popover
      opened={opened}
      onChange={(next) => setView({ dialog: next ? 'bookmarks' : undefined })}
      position="left-end"
      width={290}
      shadow="md"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <Tooltip label="Bookmarks of views" position="left" disabled={opened}>
          <ActionIcon
            variant="default"
            size={28}
            aria-label="Bookmarks of views"
            onClick={() => setView({ dialog: opened ? undefined : 'bookmarks' })}
          >
            <IconBookmark size={14} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label="Bookmarks of views" className="bookmarks">
        {opened && <Panel saving={dialog === 'save-view'} />}
      </Popover.Dropdown>
    </Popover>
  )
}

const NONE: readonly Bookmark[] = []

function Panel({ saving }: { readonly saving: boolean }) {
  const bookmarks = useEditor((state) => state.diagram.bookmarks) ?? NONE
  return (
    <>
      <NewBookmark count={bookmarks.length} focused={saving || bookmarks.length === 0} />
      {bookmarks.length > 0 && (
        <ul className="bookmark-list" aria-label="Bookmarks">
          {bookmarks.map((bookmark, i) => (
            <BookmarkRow key={bookmark.id} bookmark={bookmark} focused={!saving && i === 0} />
          ))}
        </ul>
      )}
    </>
  )
}

function NewBookmark({ count, focused }: { readonly count: number; readonly focused: boolean }) {
  const [name, setName] = useState('')
  const fallback = `View ${count + 1}`
  const save = (event: FormEvent) => {
    event.preventDefault()
    const { level } = useView.getState()
    run(saveBookmark, { name: name.trim() || fallback, ...canvasControl().view(), level })
    setName('')
  }
  return (
    <form className="bookmark-new" onSubmit={save}>
      <TextInput
        size="xs"
        aria-label="Name of this view"
        placeholder={fallback}
        data-autofocus={focused || undefined}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" leftSection={<IconBookmarkPlus size={14} />}>
        Keep view
      </Button>
    </form>
  )
}
