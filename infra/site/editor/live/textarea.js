import { ChangeSet } from './changes.js'
import { replacement } from './text.js'

/**
 * Joins a textarea to a live document. While an input method composes, what others type waits until it ends.
 *
 * @param {HTMLTextAreaElement} element
 * @param {import('./live.js').Live} handle
 * @returns {() => void} which separates them
 */
export function bindTextarea(element, handle) {
  const origin = {}
  let shown = handle.text
  let waiting = /** @type {ChangeSet | null} */ (null)
  let isComposing = false
  element.value = shown

  const input = () => {
    if (isComposing) return
    const value = element.value
    if (value == shown) return
    const local = typed(value)
    shown = value
    handle.edit(local, origin)
    cursor()
  }

  /** The caret is behind what was typed: equal characters after it do not count. */
  const typed = (value) => {
    const most = Math.min(element.selectionStart, element.selectionStart - (value.length - shown.length), shown.length)
    return ChangeSet.of(shown.length, [replacement(shown, value, Math.max(0, most))])
  }

  const show = (changes) => {
    const { selectionStart, selectionEnd, selectionDirection, scrollTop } = element
    shown = element.value = changes.apply(shown)
    element.setSelectionRange(changes.mapPos(selectionStart, 1), changes.mapPos(selectionEnd, 1), selectionDirection)
    element.scrollTop = scrollTop
  }

  const ended = () => {
    isComposing = false
    const others = waiting
    waiting = null
    if (!others) return input()
    const value = element.value
    const local = typed(value)
    shown = value
    show(others.map(local, true))
    handle.edit(local.map(others), origin)
    cursor()
  }

  const cursor = () => {
    if (!isComposing && element.ownerDocument.activeElement == element) {
      const [from, to] = [element.selectionStart, element.selectionEnd]
      if (element.selectionDirection == 'backward') handle.setCursor(to, from)
      else handle.setCursor(from, to)
    }
  }

  const events = {
    input,
    compositionstart: () => (isComposing = true),
    compositionend: ended,
    select: cursor,
    keyup: cursor,
    pointerup: cursor,
    focus: cursor,
  }
  for (const type in events) element.addEventListener(type, events[type])
  const readOnly = () => (element.readOnly = handle.status == 'read_only' || handle.status == 'closed')
  readOnly()
  const ends = [
    handle.on('status', readOnly),
    handle.on('change', (event) => {
      if (event.origin === origin) return
      if (isComposing) waiting = waiting ? waiting.compose(event.changes) : event.changes
      else show(event.changes)
    }),
    () => Object.keys(events).forEach((type) => element.removeEventListener(type, events[type])),
  ]
  return () => ends.forEach((end) => end())
}
