/** What happens in the chat: it leads the visitor's messages to the API, and all that is written back to the panel. */
import { Memory } from '../page/memory.js'
import { Api } from '../talk/api.js'
import { Conversation } from '../talk/conversation.js'
import { Following } from '../talk/following.js'
import { Problem } from '../talk/problem.js'
import { retrying } from '../talk/retrying.js'
import { Visitor } from '../talk/visitor.js'
import { isFinal, textOf } from './failures.js'
import { Panel } from './panel.js'

export class Chat {
  constructor(settings, texts, events, close) {
    Object.assign(this, { texts, events })
    this.isOpen = false
    this.visitor = new Visitor()
    this.memory = new Memory(settings.bot)
    this.api = new Api(settings, this.visitor)
    this.panel = new Panel(texts, {
      close,
      submit: (text) => this.submit(text),
      escalate: () => this.escalate(),
      rate: (score, remark) => this.rate(score, remark),
    })
    this.begin()
    const isFollowed = () => this.isOpen && this.conversation.isWithPerson
    this.following = new Following(isFollowed, () => this.catchUp())
    this.memory.onChange(() => this.follow())
    window.addEventListener('online', () => this.panel.notice.retry())
  }

  /** With a conversation of which nothing is known yet. */
  begin() {
    if (this.conversation) this.conversation.isOver = true
    this.conversation = new Conversation(this.api, this.memory, this.visitor)
    this.place = this.conversation.place.conversation
    this.status = undefined
  }

  opened() {
    this.isOpen = true
    this.restored ??= this.restore()
    this.following.wake(0)
  }

  closed() {
    this.isOpen = false
  }

  /** What this visitor does in another tab is seen here. */
  follow() {
    const { conversation, pending } = this.conversation.place
    if (conversation != this.place) this.restart()
    else if (this.isOpen && this.profile && !pending) this.catchUp()
  }

  /** Another visitor, or none: what the one before has written is not shown. */
  identify(token) {
    const before = this.visitor.subject
    const { visitor: owner, conversation, pending } = this.memory.read()
    this.visitor.identify(token)
    const { subject } = this.visitor
    if (token === null || (owner !== undefined && owner !== subject)) this.memory.clear()
    else if (conversation || pending) this.memory.change({ visitor: subject })
    if (token !== null && subject !== undefined && subject === before) this.panel.notice.retry()
    else this.restart()
  }

  restart() {
    this.begin()
    this.panel.notice.clear()
    this.panel.rating.reset()
    this.panel.log.reset([])
    this.restored = undefined
    if (this.isOpen) this.opened()
  }

  /** Shows who answers here, and what was written before. */
  async restore() {
    const { panel, conversation } = this
    const { pending } = conversation.place
    try {
      this.profile ??= await (await retrying(() => this.api.send('/profile'))).json()
      const { name, identity_mode } = this.profile
      panel.name = panel.log.botName = name
      this.api.takesTokens = identity_mode != 'off'
      panel.log.reset([this.greeting()])
      panel.composer.disabled = identity_mode == 'required' && !this.visitor.token
      if (panel.composer.isDisabled) return panel.notice.show(this.texts('signIn'))
      const written = await retrying(() => conversation.news())
      if (conversation.isOver) return
      panel.log.reset([this.greeting(), ...written.filter(hasText)])
      this.show()
      this.following.wake()
      if (pending) await this.deliver(pending)
    } catch (problem) {
      if (conversation.isOver) return
      if (isMissing(problem)) return this.lose(pending)
      this.restored = undefined
      this.fail(problem, () => this.opened())
    }
  }

  greeting() {
    return { author: 'bot', content: this.profile.greeting ?? this.texts('greeting') }
  }

  /** Another conversation takes the place of one that is no longer there. */
  lose(pending) {
    this.memory.clear()
    this.begin()
    this.panel.rating.reset()
    this.panel.log.reset([this.greeting()])
    this.show()
    this.say('restarted')
    if (pending) return this.deliver(this.conversation.draft(pending.content))
  }

  /** What is written while the chat is still being read waits for that; where nothing can be sent it goes back. */
  async submit(content) {
    const { composer } = this.panel
    composer.busy = true
    await (this.restored ??= this.restore())
    composer.busy = false
    if (this.profile && !composer.isDisabled) await this.deliver(this.conversation.draft(content))
    else composer.text = content
  }

  async deliver(pending, bubble = this.add({ author: 'visitor', content: pending.content })) {
    const { panel, conversation } = this
    panel.notice.clear()
    panel.composer.busy = true
    bubble.classList.remove('failed')
    this.wait()
    try {
      const { answer, isNew } = await conversation.send(pending, (text) => panel.log.draft(text))
      if (conversation.isOver) return
      panel.log.hideDraft()
      if (!isNew) bubble.remove()
      else if (hasText(answer)) this.add(answer)
      this.show()
      this.place = conversation.place.conversation
      // Says how long the conversation is kept.
      if (!pending.conversation) this.catchUp()
    } catch (problem) {
      if (conversation.isOver) return
      panel.log.hideDraft()
      panel.status.textContent = ''
      if (isMissing(problem) && pending.conversation) return await this.lose(pending)
      bubble.classList.add('failed')
      bubble.dataset.failed = this.texts('notSent')
      this.fail(problem, () => this.deliver(pending, bubble))
    } finally {
      panel.composer.busy = false
      this.following.wake()
    }
  }

  /** While an answer is on its way. */
  wait() {
    if (this.conversation.isWithPerson) return
    this.panel.log.draft('')
    this.panel.status.textContent = this.texts('writing', { name: this.profile.name })
  }

  add(message) {
    const { id = null, author, content } = message
    const bubble = this.panel.log.add(message)
    this.events.emit('message', { id, author, content })
    return bubble
  }

  /** @returns {Promise<boolean>} whether there was something new */
  async catchUp() {
    const { conversation } = this
    try {
      const found = (await conversation.news()).filter(hasText)
      found.forEach((message) => this.add(message))
      if (!conversation.isOver && !conversation.isSending) this.show()
      return found.length > 0
    } catch (problem) {
      if (isMissing(problem) && !conversation.isOver) this.lose()
      else if (isFinal(problem)) this.fail(problem)
      return false
    }
  }

  async escalate() {
    this.panel.notice.clear()
    try {
      await this.conversation.escalate()
      this.show()
      this.panel.focus()
      this.following.wake()
    } catch (problem) {
      if (isMissing(problem)) this.lose()
      else this.fail(problem, () => this.escalate())
    }
  }

  async rate(score, remark) {
    const { rating } = this.panel
    try {
      await this.conversation.rate(score, remark)
      rating.close(this.texts('thanks'))
    } catch (problem) {
      if (problem.code == 'csat_locked' || problem.code == 'csat_disabled') rating.close(this.texts('rateClosed'))
      else if (isMissing(problem)) this.lose()
      else this.fail(problem)
    }
  }

  /** The state of the conversation. */
  show() {
    const { panel, conversation, profile } = this
    const { status } = conversation
    if (status == 'resolved' && this.status != status && this.status !== undefined) {
      panel.rating.reset()
      this.say('resolved')
    }
    this.status = status
    panel.person.hidden = !conversation.isBegun || conversation.isWithPerson
    panel.status.textContent = conversation.isWithPerson ? this.texts(status) : ''
    const isAsked = profile.csat_enabled && conversation.isRatable && !conversation.isRated && !conversation.isWithPerson
    if (isAsked) panel.rating.offer()
    else if (!panel.rating.isDone) panel.rating.hide()
  }

  /** A line of the widget's own. */
  say(key) {
    this.panel.log.add({ author: 'system', content: this.texts(key, { name: this.profile.name }) })
  }

  /** For the visitor, for the page, and where a developer looks. */
  fail(problem, retry) {
    const { panel } = this
    panel.notice.show(textOf(problem, this.texts, Boolean(this.visitor.token)), retry, !isFinal(problem))
    if (problem.code == 'origin_not_allowed') panel.composer.disabled = true
    if (!(problem instanceof Problem)) return reportError(problem)
    if (problem.status >= 400) console.error(`AresGen: ${problem.code}: ${problem.message}`)
    this.events.emit('error', { code: problem.code, detail: problem.message })
  }
}

const hasText = ({ content }) => Boolean(content)
const isMissing = ({ code }) => code == 'conversation_not_found'
