import { curlBlock, empty, field, html, link, nothing, Page, replaceParameters, session, values } from '../../kit.js'
import { botUrl, conversationLink, conversationUrl } from './address.js'
import { escalationText, messageList } from './messages.js'

/** A conversation with the chatbot, whose answers stream: `.parts` is its id, the parameter `conversation` continues one. */
class BotTest extends Page {
  #asking = new AbortController()

  open() {
    const { conversation } = this.parameters
    if (conversation && conversation == this.data?.conversation) return
    this.#asking.abort()
    if (conversation) this.load((signal) => this.known(conversation, signal))
    else this.data = { messages: [] }
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.#asking.abort()
  }

  async known(conversation, signal) {
    const { messages, escalation } = await this.api.get(`${conversationUrl(this.parts[0], conversation)}?limit=100`, { signal })
    return { conversation, messages, escalation }
  }

  view() {
    const { messages, escalation, conversation, partial } = this.data
    const [id] = this.parts
    return html`
      ${escalation ? html`<p class="state">${escalationText(escalation)}</p>` : nothing}
      <div class="talk" role="log" aria-label="Conversation">
        ${messages.length ? messageList(messages) : empty('Ask what the sources answer, and what they do not.')}
      </div>
      ${
        partial === undefined
          ? nothing
          : html`<div class="message bot" aria-busy="true"><h2>Chatbot</h2><p class="text">${partial}<span class="caret"></span></p></div>`
      }
      ${session.may('editor') ? this.form() : html`<p class="hint">${session.refusal('editor', 'Asking')}</p>`}
      ${
        conversation
          ? html`<p>
              <a href=${conversationLink(id, conversation)}>The same conversation as your colleagues see it</a> ·
              <a href=${link('chatbots', [id], { tab: 'test' })}>Begin another</a>
            </p>`
          : nothing
      }
      ${curlBlock('POST', botUrl(id, '/messages'), { content: 'When does the refund arrive?', ...(conversation ? { conversation_id: conversation } : {}) })}
    `
  }

  form() {
    return html`
      <form class="ask" novalidate @submit=${this.ask}>
        ${field({ label: 'Message', error: this.refused?.of('content') }, (id, hint) => html`
          <input id=${id} name="content" autocomplete="off" aria-describedby=${hint} />
        `)}
        <button class="primary" aria-busy=${this.busy}>Send</button>
      </form>
    `
  }

  ask(event) {
    const form = event.target
    const { content } = values(form)
    this.submit(event, async () => {
      if (!content) return
      const before = this.data
      const { signal } = (this.#asking = new AbortController())
      this.data = { ...before, messages: [...before.messages, { author: 'visitor', content }], partial: '' }
      form.reset()
      try {
        await this.answer(content, before.conversation, signal)
      } catch (problem) {
        if (!signal.aborted) {
          this.data = before
          form.elements.content.value = content
        }
        throw problem
      }
    })
  }

  async answer(content, conversation_id, signal) {
    const body = { content, stream: true, ...(conversation_id ? { conversation_id } : {}) }
    for await (const frame of this.api.stream(botUrl(this.parts[0], '/messages'), body, { signal })) {
      if (frame.type == 'text') this.data = { ...this.data, partial: this.data.partial + frame.text }
      else this.answered(frame)
    }
  }

  answered(result) {
    const { escalation, conversation_id } = result
    this.data = { conversation: conversation_id, escalation, messages: [...this.data.messages, result] }
    replaceParameters({ tab: 'test', conversation: conversation_id })
  }
}

customElements.define('bot-test', BotTest)
