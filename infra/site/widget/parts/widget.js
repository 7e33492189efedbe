/** The button and the panel, in a shadow root that no style of the page reaches. */
import { element } from '../../editor/page/dom.js'
import { textsOf } from '../locales/locales.js'
import { Chat } from './chat.js'
import { icon } from './icons.js'
import css from './widget.css'

export class Widget {
  constructor(settings, events) {
    this.events = events
    const texts = textsOf(settings.locale)
    this.chat = new Chat(settings, texts, events, () => this.close())
    this.panel = this.chat.panel.element
    this.launcher = element('button', {
      type: 'button',
      className: 'launcher',
      'aria-label': texts('chat'),
      'aria-expanded': 'false',
      'aria-controls': this.panel.id,
    })
    this.launcher.append(icon('chat'), icon('close'))
    this.launcher.addEventListener('click', () => (this.isOpen ? this.close() : this.open()))
    this.host = document.createElement('aresgen-chat')
    const root = this.host.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [sheet]
    const area = element('aside', { className: settings.position, lang: settings.locale, 'aria-label': texts('chat') })
    area.append(this.launcher, this.panel)
    root.append(area)
    for (const name of ['keydown', 'keyup', 'keypress']) area.addEventListener(name, (event) => this.key(event))
  }

  get isOpen() {
    return !this.panel.hidden
  }

  /** Takes the focus if a person has just done something: a page that opens the chat as it loads leaves it where it is. */
  open() {
    if (this.isOpen) return
    this.returnTo = document.activeElement
    this.show(true)
    this.chat.opened()
    if (navigator.userActivation?.isActive ?? true) this.chat.panel.focus()
    this.events.emit('open', {})
  }

  close() {
    if (!this.isOpen) return
    const hadFocus = this.panel.contains(this.host.shadowRoot.activeElement)
    this.show(false)
    this.chat.closed()
    if (hadFocus) this.focusBack()
    this.events.emit('close', {})
  }

  identify(token) {
    this.chat.identify(token)
  }

  show(isOpen) {
    this.panel.hidden = !isOpen
    this.launcher.setAttribute('aria-expanded', String(isOpen))
  }

  /** To the control of the page that opened the chat, else to our button. */
  focusBack() {
    const target = this.returnTo
    const isOfPage = target?.isConnected && target != document.body && target != this.host
    ;(isOfPage ? target : this.launcher).focus()
  }

  /** The page sees keys as keys on our element, not in a field: its shortcuts must not hear what is typed here. */
  key(event) {
    event.stopPropagation()
    if (event.type == 'keydown' && event.key == 'Escape' && !event.isComposing) this.close()
  }
}
