/** The field for a message, and its button. Enter sends; Shift and Enter begin a new line. */
import { element } from '../../editor/page/dom.js'
import { icon } from './icons.js'

/** Characters of a message that the API takes. */
const LONGEST = 8_000

export class Composer {
  /** @param {(text: string) => void} submit */
  constructor(texts, submit) {
    this.submit = submit
    this.isBusy = false
    const label = element('label', { for: 'message', className: 'unseen' }, texts('input'))
    this.field = element('textarea', { id: 'message', rows: 1, maxLength: LONGEST, placeholder: texts('input') })
    this.button = element('button', { type: 'submit', className: 'send', 'aria-label': texts('send'), title: texts('send') })
    this.button.append(icon('send'))
    this.element = element('form', { className: 'composer' }, label, this.field, this.button)
    this.element.addEventListener('submit', (event) => {
      event.preventDefault()
      this.send()
    })
    this.field.addEventListener('keydown', (event) => {
      if (event.key != 'Enter' || event.shiftKey || event.isComposing) return
      event.preventDefault()
      this.send()
    })
  }

  send() {
    const text = this.field.value.trim()
    if (!text || this.isBusy) return
    this.field.value = ''
    this.field.focus()
    this.submit(text)
  }

  /** While a message is being answered, the next can be written and not sent. */
  set busy(isBusy) {
    this.isBusy = isBusy
    this.button.setAttribute('aria-disabled', String(isBusy))
  }

  set text(text) {
    this.field.value ||= text
  }

  set disabled(isDisabled) {
    this.field.disabled = this.button.disabled = isDisabled
  }

  get isDisabled() {
    return this.field.disabled
  }

  focus() {
    this.field.focus()
  }
}
