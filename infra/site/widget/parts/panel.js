/** The panel: its head, the log, notices and the field. It shows; what happens is {@link Chat}'s to decide. */
import { element } from '../../editor/page/dom.js'
import { Composer } from './composer.js'
import { icon } from './icons.js'
import { Log } from './log.js'
import { Notice } from './notice.js'
import { RatingForm } from './rating.js'

export class Panel {
  /** @param {{submit(text: string): void, escalate(): void, close(): void, rate(score: number, remark: string): Promise<void>}} actions */
  constructor(texts, actions) {
    this.title = element('h2', { id: 'title' }, texts('chat'))
    this.person = button('person', texts('person'), actions.escalate)
    this.person.hidden = true
    const close = button('close', texts('close'), actions.close)
    this.log = new Log(texts)
    this.rating = new RatingForm(texts, actions.rate, () => this.focus())
    this.notice = new Notice(texts, () => this.focus())
    this.status = element('p', { className: 'status', role: 'status' })
    this.composer = new Composer(texts, actions.submit)
    this.log.element.append(this.rating.element)
    this.element = element('div', { id: 'panel', className: 'panel', role: 'dialog', tabIndex: -1, hidden: true })
    this.element.setAttribute('aria-labelledby', 'title')
    const head = element('div', { className: 'head' }, this.title, this.person, close)
    this.element.append(head, this.log.element, this.status, this.notice.element, this.composer.element)
  }

  set name(name) {
    this.title.textContent = name
  }

  focus() {
    if (this.composer.isDisabled) this.element.focus()
    else this.composer.focus()
  }
}

function button(name, label, run) {
  const made = element('button', { type: 'button', className: 'quiet', title: label, 'aria-label': label })
  made.append(icon(name))
  made.addEventListener('click', () => run())
  return made
}
