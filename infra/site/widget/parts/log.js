/** The messages: finished ones in a live region, and behind it the answer that is being written. */
import { element } from '../../editor/page/dom.js'
import { markdown } from './markdown.js'
import { authorOf, bubble } from './message.js'

export class Log {
  constructor(texts) {
    this.texts = texts
    this.botName = texts('chat')
    this.writing = element('div', { className: 'message bot', hidden: true })
    this.writing.setAttribute('aria-live', 'off')
    this.writing.setAttribute('aria-busy', 'true')
    this.element = element('div', { className: 'scroll', tabIndex: 0, role: 'group', 'aria-label': texts('messages') })
    this.list = this.made()
    this.element.append(this.list, this.writing)
  }

  /** A log anew with these messages: a screen reader reads what is added to one, not what it comes with. */
  reset(messages) {
    const list = this.made()
    this.author = undefined
    for (const message of messages) this.put(list, message)
    this.list.replaceWith(list)
    this.list = list
    this.hideDraft()
    this.scroll()
  }

  made() {
    return element('div', { role: 'log', 'aria-label': this.texts('messages') })
  }

  /** @returns {HTMLElement} */
  add(message) {
    const isNear = this.isNearEnd()
    const made = this.put(this.list, message)
    if (isNear || message.author == 'visitor') this.scroll()
    return made
  }

  put(list, message) {
    const made = bubble(message, this.texts, this.botName, message.author != this.author)
    this.author = message.author
    list.append(made)
    return made
  }

  /** The answer so far. */
  draft(text) {
    const isNear = this.isNearEnd()
    this.writing.hidden = false
    this.writing.replaceChildren(authorOf({ author: 'bot' }, this.texts, this.botName), text ? markdown(text) : dots())
    if (isNear) this.scroll()
  }

  hideDraft() {
    this.writing.hidden = true
    this.writing.replaceChildren()
  }

  isNearEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.element
    return scrollHeight - scrollTop - clientHeight < 80
  }

  scroll() {
    this.element.scrollTop = this.element.scrollHeight
  }
}

const dots = () => element('p', { className: 'dots', 'aria-hidden': 'true' }, element('i'), element('i'), element('i'))
