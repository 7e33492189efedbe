/** The panel below the text that shows a result, a suggestion or a difference. */
import { byId } from './dom.js'
import { showDifference } from './editors.js'

let view = null
let back = null

/**
 * @param {{title: string, text?: string, before?: string, after: string, buttons: HTMLElement[]}} content without `before`,
 *   `after` is shown as it is
 */
export function review({ title, text = '', before, after, buttons }) {
  dismiss()
  back = document.activeElement
  byId('review-title').textContent = title
  byId('review-text').textContent = text
  if (before === undefined) {
    const output = document.createElement('pre')
    output.textContent = after
    output.tabIndex = 0
    output.setAttribute('role', 'group')
    output.setAttribute('aria-label', title)
    byId('review-view').append(output)
  }
  byId('review').hidden = false
  if (before !== undefined) view = showDifference(byId('review-view'), before, after, title)
  byId('review-buttons').append(...buttons)
  byId('review-title').focus()
  byId('review').scrollIntoView({ block: 'nearest' })
}

export function reviewFailed(fault) {
  byId('review-problem').textContent = fault.detail ?? fault.message
}

/** Closes the panel; the focus goes back to where it was. */
export function dismiss() {
  if (byId('review').hidden) return
  view?.destroy()
  view = null
  for (const id of ['review-view', 'review-buttons', 'review-problem']) byId(id).replaceChildren()
  byId('review').hidden = true
  if (back?.isConnected && back.checkVisibility()) back.focus()
}
