/** How helpful the chat was: one of five, and a remark. Sent once. */
import { element } from '../../editor/page/dom.js'

/** Characters of a remark that the API takes. */
const LONGEST = 2_000
const SCORES = [1, 2, 3, 4, 5]

export class RatingForm {
  /** @param {(score: number, remark: string) => Promise<void>} rate @param {() => void} leave moves the focus away */
  constructor(texts, rate, leave) {
    Object.assign(this, { texts, rate, leave })
    this.isDone = false
    this.element = element('form', { className: 'rating', hidden: true })
    this.element.addEventListener('submit', (event) => {
      event.preventDefault()
      this.send()
    })
  }

  /** Asks, unless the visitor has rated or does not want to. */
  offer() {
    if (this.isDone || !this.element.hidden) return
    this.element.replaceChildren(this.scores(), this.details())
    this.element.hidden = false
  }

  hide() {
    this.element.hidden = true
  }

  /** May ask again. */
  reset() {
    this.isDone = false
    this.hide()
  }

  scores() {
    const radios = SCORES.map((score) => {
      const radio = element('input', { type: 'radio', name: 'score', value: String(score), required: true })
      radio.addEventListener('change', () => this.expand())
      return element('label', {}, radio, element('span', {}, String(score)))
    })
    const hint = element('p', { className: 'hint', id: 'scale' }, this.texts('lowest'))
    const set = element('fieldset', { 'aria-describedby': 'scale' })
    set.append(element('legend', {}, this.texts('rate')), element('div', { className: 'scores' }, ...radios), hint)
    return set
  }

  details() {
    this.remark = element('textarea', { id: 'remark', rows: 2, maxLength: LONGEST })
    const later = element('button', { type: 'button', className: 'plain' }, this.texts('rateLater'))
    later.addEventListener('click', () => {
      this.isDone = true
      this.leave()
      this.hide()
    })
    this.more = element('div', { hidden: true }, element('label', { for: 'remark' }, this.texts('remark')), this.remark)
    const send = element('button', { type: 'submit' }, this.texts('sendRating'))
    return element('div', {}, this.more, element('div', { className: 'buttons' }, send, later))
  }

  /** A remark is asked for once there is a score. */
  expand() {
    if (!this.more.hidden) return
    this.more.hidden = false
    this.element.scrollIntoView({ block: 'nearest' })
  }

  async send() {
    if (this.isSending) return
    this.isSending = true
    const score = Number(new FormData(this.element).get('score'))
    try {
      await this.rate(score, this.remark.value.trim())
    } finally {
      this.isSending = false
    }
  }

  /** Nothing can be changed any more. */
  close(text) {
    this.isDone = true
    const hadFocus = this.element.contains(this.element.getRootNode().activeElement)
    const said = element('p', { tabIndex: -1, role: 'status' }, text)
    this.element.replaceChildren(said)
    if (hadFocus) said.focus()
  }
}
