/** What went wrong, and a button that tries again. */
import { element } from '../../editor/page/dom.js'

export class Notice {
  /** @param {() => void} leave moves the focus away from the button, which is about to vanish */
  constructor(texts, leave) {
    this.leave = leave
    this.text = element('p')
    this.again = element('button', { type: 'button', hidden: true }, texts('retry'))
    this.element = element('div', { className: 'notice', role: 'alert', hidden: true }, this.text, this.again)
    this.again.addEventListener('click', () => this.retry())
  }

  /** @param {(() => void) | undefined} retry @param {boolean} isOffered whether the visitor can retry, or the page alone */
  show(text, retry, isOffered = true) {
    this.onRetry = retry
    this.element.hidden = false
    this.text.textContent = text
    this.again.hidden = !retry || !isOffered
  }

  clear() {
    this.onRetry = undefined
    this.element.hidden = true
    this.text.textContent = ''
  }

  /** What has failed, if it can be retried. */
  retry() {
    const retry = this.onRetry
    if (!retry) return
    if (this.again.matches(':focus')) this.leave()
    this.clear()
    retry()
  }
}
