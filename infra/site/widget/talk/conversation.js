/** The visitor's conversation: what it has, what is new in it, and what the visitor does with it. Knows no DOM. */
import { randomId } from '../../editor/live/identity.js'
import { frames } from './frames.js'
import { retrying } from './retrying.js'

/** Milliseconds after the last message in which a conversation can be rated (decision 0139). */
const RATABLE = 24 * 3_600_000

export class Conversation {
  /** @param {import('./api.js').Api} api @param {import('../page/memory.js').Memory} memory @param {import('./visitor.js').Visitor} visitor */
  constructor(api, memory, visitor) {
    Object.assign(this, { api, memory, visitor })
    this.known = new Set()
    this.status = 'none'
    this.isRated = this.isRatable = this.isSending = this.isOver = false
    this.last = this.tag = undefined
  }

  /** What is remembered of it, if the visitor may see it. */
  get place() {
    const state = this.memory.read()
    return this.visitor.owns(state) ? state : {}
  }

  get isBegun() {
    return this.place.conversation !== undefined
  }

  get isWithPerson() {
    return this.status == 'requested' || this.status == 'escalated'
  }

  /** Messages that others have written, or this visitor in another tab; all at first. */
  async news() {
    const place = this.place
    if (!place.conversation) return []
    const found = []
    let { last, tag } = this
    let answer
    for (let more = true; more; ) {
      const response = await this.call(place, last ? `?after=${last}` : '', { tag: last && tag })
      if (response.status == 304) break
      answer = await response.json()
      found.push(...answer.messages)
      last = answer.messages.at(-1)?.id ?? last
      more = /rel="next"/.test(response.headers.get('Link') ?? '')
      tag = more ? undefined : response.headers.get('ETag')
    }
    // What is being sent may be among them, under ids that are not known yet.
    if (this.isSending || this.isOver) return []
    Object.assign(this, { last, tag })
    if (answer) this.take(answer)
    return this.unknown(found)
  }

  /** The id of a message that was sent from here is not known, but that of its answer, which follows it. */
  unknown(messages) {
    const isOwn = (each, i) => each.author == 'visitor' && this.known.has(messages[i + 1]?.id)
    const fresh = messages.filter((each, i) => !this.known.has(each.id) && !isOwn(each, i))
    messages.forEach(({ id }) => this.known.add(id))
    return fresh
  }

  /** A message on its way: sent again with the same key it is answered once. */
  draft(content) {
    const pending = { content, key: randomId(), conversation: this.place.conversation }
    if (!this.visitor.owns(this.memory.read())) this.memory.clear()
    this.memory.change({ pending, visitor: this.visitor.subject })
    return pending
  }

  /** @param {(text: string) => void} onText the answer so far @returns {Promise<{answer: object, isNew: boolean}>} */
  async send(pending, onText) {
    const { conversation } = pending
    this.isSending = true
    try {
      const answer = await retrying(() => this.attempt(pending, onText))
      if (this.isOver) return { answer, isNew: false }
      const isNew = !this.known.has(answer.id)
      this.known.add(answer.id)
      this.status = answer.escalation.status
      this.isRatable ||= answer.csat_requested
      const begun = { conversation: answer.conversation_id, token: answer.conversation_token, visitor: this.visitor.subject }
      this.memory.change({ pending: undefined, ...(conversation ? {} : begun) })
      return { answer, isNew }
    } finally {
      this.isSending = false
    }
  }

  async attempt({ content, key, conversation }, onText) {
    const body = { content, stream: true, ...(conversation && { conversation_id: conversation }) }
    const response = await this.api.send('/messages', { method: 'POST', body, key, token: this.place.token })
    let text = ''
    for await (const frame of frames(response)) {
      if (frame.type == 'result') return frame
      if (frame.type == 'text' && !this.isOver) onText((text += frame.text))
    }
  }

  /** Asks for a person. */
  escalate() {
    return this.change({ escalation_status: 'requested' })
  }

  async rate(score, remark) {
    await this.change({ csat: remark ? { score, remark } : { score } })
  }

  async change(body) {
    const place = this.place
    const key = randomId()
    const response = await retrying(() => this.call(place, '', { method: 'PATCH', body, key }))
    this.take(await response.json())
  }

  call({ conversation, token }, query, options) {
    return this.api.send(`/conversations/${conversation}${query}`, { token, ...options })
  }

  take({ escalation, csat, expires_at, updated_at, messages = [] }) {
    this.status = escalation.status
    this.isRated = Boolean(csat)
    this.isRatable ||= this.status == 'resolved' || messages.some((each) => each.answered)
    if (Date.now() - Date.parse(updated_at) > RATABLE) this.isRatable = false
    if (this.place.expires_at != expires_at) this.memory.change({ expires_at })
  }
}
