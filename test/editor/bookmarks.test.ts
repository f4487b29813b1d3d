import { describe, expect, it } from 'vitest'
import { differenceOf } from '../../shared/diagram/difference'
import { emptyDiagram } from '../../shared/diagram/types'
import { deleteBookmark } from '../../shared/editor/commands/delete-bookmark'
import { renameBookmark } from '../../shared/editor/commands/rename-bookmark'
import { saveBookmark } from '../../shared/editor/commands/save-bookmark'
import { undo } from '../../shared/editor/commands/undo'
import { openedState } from '../../shared/editor/state'
import { exportTemplate } from '../../shared/exporting/cloudformation/export'
import { parseDiagram } from '../../shared/file/parse'
import { serialiseDiagram } from '../../shared/file/serialise'

const begun = openedState(emptyDiagram('Shop'), true)
const view = { center: { x: 10.4, y: -20.6 }, zoom: 0.81239, level: 'business' }
const one = saveBookmark.run(begun, { name: 'All', ...view })
const two = saveBookmark.run(one, { name: 'Orders', ...view })

describe('bookmarks of views', () => {
  it('are kept in the document in their order, each an undoable step', () => {
    expect(two.diagram.bookmarks).toEqual([
      { id: 'b1', name: 'All', center: { x: 10, y: -21 }, zoom: 0.812, level: 'business' },
      { id: 'b2', name: 'Orders', center: { x: 10, y: -21 }, zoom: 0.812, level: 'business' },
    ])
    expect(two.history.past.map(({ label }) => label)).toEqual(['Bookmark All', 'Bookmark Orders'])
    expect(undo.run(undo.run(two, undefined), undefined).diagram).toBe(begun.diagram)
  })

  it('are renamed and deleted; without any the section is gone', () => {
    const renamed = renameBookmark.run(two, { id: 'b2', name: 'Sales' })
    expect(renamed.diagram.bookmarks?.map(({ name }) => name)).toEqual(['All', 'Sales'])
    expect(renameBookmark.run(renamed, { id: 'b9', name: 'x' })).toBe(renamed)
    const first = deleteBookmark.run(renamed, { id: 'b1' })
    expect(first.diagram.bookmarks?.map(({ id }) => id)).toEqual(['b2'])
    const none = deleteBookmark.run(first, { id: 'b2' })
    expect(none.diagram).toEqual(begun.diagram)
    expect('bookmarks' in none.diagram).toBe(false)
    expect(deleteBookmark.run(none, { id: 'b2' })).toBe(none)
  })

  it('are written to the file and read again, fields of later versions included', () => {
    const text = serialiseDiagram(two.diagram).replace('"level": "business"', '"level": "business",\n      "note": "x"')
    const opened = parseDiagram(text, 'shop.awsdiagram')
    if (opened.outcome !== 'opened') throw new Error('It was not opened')
    expect(opened.diagram.bookmarks?.[0]).toEqual({ ...two.diagram.bookmarks?.[0], note: 'x' })
    expect(serialiseDiagram(opened.diagram)).toBe(text)
    expect(exportTemplate(two.diagram).template).toEqual(exportTemplate(begun.diagram).template)
  })

  it('that make no sense are set aside, the others stay', () => {
    const bad = [
      { id: 'b3' },
      { ...two.diagram.bookmarks?.[0] },
      { ...two.diagram.bookmarks?.[0], id: 'b4', zoom: 0 },
      7,
    ]
    const diagram = JSON.parse(serialiseDiagram(two.diagram)) as { bookmarks: unknown[] }
    const text = JSON.stringify({ ...diagram, bookmarks: [...diagram.bookmarks, ...bad] })
    const opened = parseDiagram(text, 'shop.awsdiagram')
    if (opened.outcome !== 'partial') throw new Error('It was not opened in part')
    expect(opened.diagram.bookmarks).toEqual(two.diagram.bookmarks)
    expect(opened.setAside).toHaveLength(4)
  })

  it('count as a difference', () => {
    expect(differenceOf(one.diagram, two.diagram).sections).toEqual(['bookmarks'])
    expect(differenceOf(two.diagram, { ...two.diagram }).sections).toEqual([])
  })
})
