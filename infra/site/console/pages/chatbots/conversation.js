import {
  curlBlock,
  deletion,
  done,
  facts,
  field,
  go,
  html,
  link,
  more,
  nothing,
  Page,
  session,
  usd,
  values,
  when,
  whileVisible,
} from '../../kit.js'
import { conversationUrl } from './address.js'
import { escalationText, messageList } from './messages.js'

const SCORES = { 5: '5, very good', 4: '4', 3: '3', 2: '2', 1: '1, very bad' }

/** One conversation, with a person's answer: `.parts` are the chatbot's id, `conversations` and the conversation's. */
class BotConversation extends Page {
  static properties = { bot: { attribute: false } }

  open() {
    this.load((signal) => this.api.get(`${this.url}?limit=100`, { signal }))
    this.endPolling?.()
    this.endPolling = whileVisible(() => this.poll().catch((problem) => (this.problem = problem)))
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.endPolling?.()
  }

  get url() {
    return conversationUrl(this.parts[0], this.parts[2])
  }

  /** The messages behind those that are shown. */
  async poll() {
    if (this.data && !this.busy) await this.behind()
  }

  async behind() {
    const before = this.data
    const last = before.messages.at(-1)?.id
    const { messages, ...head } = await this.api.get(`${this.url}?limit=100${last ? `&after=${last}` : ''}`)
    if (this.data == before) this.data = { ...head, messages: [...before.messages, ...messages] }
  }

  view() {
    const conversation = this.data
    const { messages, message_count, escalation } = conversation
    return html`
      <div class="split wide-left">
        <section aria-label="Messages">
          <div class="talk" role="log" aria-label="Messages of the conversation">${messageList(messages)}</div>
          ${more(messages.length < message_count, () => this.act(() => this.behind()), this.busy)}
          ${session.may('editor') ? this.answerForm() : html`<p class="hint">${session.refusal('editor', 'Answering')}</p>`}
        </section>
        <div>
          <section class="card" aria-label="Facts">
            ${facts([
              ['Visitor', conversation.visitor_id ?? 'anonymous'],
              ['Who answers', escalationText(escalation)],
              ['Intents', conversation.intents.join(', ') || 'none yet'],
              ['Cost', usd(conversation.cost_usd)],
              ['Begun', when(conversation.created_at)],
              ['Is removed', when(conversation.expires_at)],
              ['Id', html`<code>${conversation.id}</code>`],
            ])}
            ${session.may('editor') ? this.actions(escalation) : nothing}
          </section>
          ${this.rating(conversation)}
        </div>
      </div>
      ${curlBlock('GET', this.url)}
    `
  }

  answerForm() {
    return html`
      <form class="ask" novalidate @submit=${this.answer}>
        ${field({ label: 'Your answer', hint: 'The chatbot is quiet from then on, until you resolve the conversation.', error: this.refused?.of('content') }, (id, hint) => html`
          <textarea id=${id} name="content" rows="2" maxlength="16000" aria-describedby=${hint}></textarea>
        `)}
        <button class="primary" aria-busy=${this.busy}>Answer</button>
      </form>
    `
  }

  answer(event) {
    this.submit(event, async (form) => {
      await this.api.post(`${this.url}/messages`, values(form))
      form.reset()
      await this.behind()
    })
  }

  actions({ status }) {
    const isQuiet = status == 'requested' || status == 'escalated'
    return html`
      <div class="buttons">
        ${isQuiet ? html`<button type="button" class="primary" @click=${() => this.move('resolved')}>Resolve</button>` : nothing}
        ${status == 'escalated' ? nothing : html`<button type="button" @click=${() => this.move('escalated')}>Take over</button>`}
        <button type="button" class="danger" @click=${this.erase}>Delete</button>
      </div>
    `
  }

  move(escalation_status) {
    return this.change({ escalation_status }, escalation_status == 'resolved' ? 'The chatbot answers again.' : 'You answer now; the chatbot is quiet.')
  }

  change(patch, text) {
    return this.act(async () => {
      const head = await this.api.patch(this.url, patch)
      this.data = { ...this.data, ...head }
      done(text)
    })
  }

  rating({ csat }) {
    const mayRate = this.bot?.csat.enabled && session.may('editor') && !csat?.remark
    if (!csat && !mayRate) return nothing
    return html`
      <section class="card" aria-labelledby="rating">
        <h2 id="rating">Rating</h2>
        ${csat ? html`<p><strong class="figure">${csat.score}</strong> of 5, ${when(csat.rated_at)}</p>` : html`<p>Not rated yet.</p>`}
        ${csat?.remark ? html`<blockquote>${csat.remark}</blockquote>` : nothing} ${mayRate ? this.ratingForm(csat) : nothing}
      </section>
    `
  }

  ratingForm(csat) {
    return html`
      <details>
        <summary>Rate it for the visitor</summary>
        <form novalidate @submit=${this.rate}>
          ${field({ label: 'Score' }, (id, hint) => html`
            <select id=${id} name="score" aria-describedby=${hint}>
              ${Object.entries(SCORES).reverse().map(([score, text]) => html`<option value=${score} ?selected=${Number(score) == csat?.score}>${text}</option>`)}
            </select>
          `)}
          ${field({ label: 'Remark', hint: 'After a remark the rating cannot be changed. May be empty.' }, (id, hint) => html`
            <input id=${id} name="remark" maxlength="2000" autocomplete="off" aria-describedby=${hint} />
          `)}
          <div class="buttons"><button aria-busy=${this.busy}>Rate</button></div>
        </form>
      </details>
    `
  }

  rate(event) {
    event.preventDefault()
    const { score, remark } = values(event.target)
    return this.change({ csat: { score: Number(score), ...(remark ? { remark } : {}) } }, 'The conversation is rated.')
  }

  async erase() {
    const deleted = await deletion(this, this.url, {
      title: 'Delete this conversation?',
      text: 'All its messages are removed. It cannot be taken back.',
    })
    if (deleted) go('chatbots', [this.parts[0]], { tab: 'conversations', deleted })
  }
}

export const conversationsBack = (id, name) => html`
  <p class="back"><a href=${link('chatbots', [id], { tab: 'conversations' })}>Conversations of ${name}</a></p>
`

customElements.define('bot-conversation', BotConversation)
