/**
 * Live documents in editors that bind to Yjs (y-monaco, y-quill, y-codemirror.next). Plain text: formats are not sent, and
 * an embedded object is one U+FFFC for the others. The Y.Doc is local; it needs no provider, and must have none.
 */
import { ChangeSet, difference } from './client.js'

const OBJECT = '\ufffc'

/**
 * Joins a Y.Text to a live document, whose text it takes over.
 *
 * @param {import('./live/live.js').Live} handle
 * @param {import('yjs').Text} ytext
 * @returns {() => void} which separates them
 */
export function bindYText(handle, ytext) {
  const origin = {}
  const write = (changes) => ytext.doc.transact(() => ytext.applyDelta(deltaOf(changes)), origin)
  const shown = () =>
    ytext
      .toDelta()
      .map(({ insert }) => (typeof insert == 'string' ? insert : OBJECT))
      .join('')
  const align = () => {
    const text = shown()
    if (text != handle.text) write(difference(text, handle.text))
  }

  const observer = (event, transaction) => {
    if (transaction.origin === origin) return
    const before = handle.text
    handle.edit(changesOf(event.delta, before.length), origin)
    // Yjs replaces the halves of a surrogate pair that an edit splits.
    if (ytext.length != handle.text.length || /[\ud800-\udfff]/.test(before)) queueMicrotask(align)
  }

  align()
  ytext.observe(observer)
  const end = handle.on('change', (event) => event.origin !== origin && write(event.changes))
  return () => {
    end()
    ytext.unobserve(observer)
  }
}

/** @param {ChangeSet} changes */
function deltaOf(changes) {
  const delta = []
  let pos = 0
  for (const { from, to, insert } of changes.ranges) {
    if (from > pos) delta.push({ retain: from - pos })
    if (insert) delta.push({ insert })
    if (to > from) delta.push({ delete: to - from })
    pos = to
  }
  return delta
}

function changesOf(delta, length) {
  const edits = []
  let pos = 0
  for (const { retain = 0, insert, delete: deleted = 0 } of delta) {
    pos += retain
    if (insert !== undefined) edits.push({ from: pos, insert: typeof insert == 'string' ? insert : OBJECT })
    if (deleted) edits.push({ from: pos, to: pos + deleted })
    pos += deleted
  }
  return ChangeSet.of(length, edits)
}
