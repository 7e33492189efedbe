import {
  curlBlock,
  deletion,
  go,
  heading,
  html,
  link,
  nothing,
  Page,
  receipt,
  replaceParameters,
  session,
  when,
} from '../kit.js'
import { settings } from './chat/settings.js'
import { first, request } from './chat/request.js'
import { answer, shown, take } from './chat/messages.js'
import { conversation } from './chat/conversation.js'

/** Talking to a model: `#/chat?model=…&voice=…`, `#/chat?thread=thr_…`; after a deletion `#/chat?deleted=del_…`. */
class Chat extends Page {
  static properties = {
    messages: { state: true },
    choice: { state: true },
    draft: { state: true },
    isAnswering: { state: true },
  }

  open() {
    this.stop()
    const { thread, model, voice } = this.parameters
    this.messages = []
    this.sent = undefined
    this.isAnswering = false
    this.load(async (signal) => {
      const [models, voices, threads, past] = await Promise.all([
        this.api.get('/models?available=true', { signal }),
        this.api.list('/voices', { limit: 100 }, { signal }),
        this.api.list('/chat/threads', { limit: 10 }, { signal }),
        thread ? this.api.get(`/chat/threads/${encodeURIComponent(thread)}`, { signal }) : undefined,
      ])
      this.messages = (past?.messages ?? []).map(shown)
      const wanted = model ?? past?.model ?? models.data[0]?.id
      this.choice = { model: wanted, voice_id: voice ?? past?.voice_id ?? '', thread_id: thread }
      this.draft = past ? '' : first(this.model(models.data))
      return { models: models.data, voices: voices.items, threads: threads.items, past }
    })
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.stop()
  }

  /** The model that is chosen, as the API describes it; nothing if it is not available. */
  model(models = this.data.models) {
    return models.find(({ id }) => id == this.choice.model)
  }

  view() {
    const { thread_id } = this.choice
    return html`
      ${heading(
        'Chat',
        html`
          ${thread_id ? html`<a class="button" href=${link('chat', [], { model: this.choice.model })}>New thread</a>` : nothing}
          ${
            thread_id && !this.isAnswering && session.may('editor')
              ? html`<button type="button" class="danger" @click=${() => this.deleteThread(thread_id)}>
                  Delete this thread
                </button>`
              : nothing
          }
        `,
      )}
      ${receipt(this.parameters)}
      <div class="split wide-left">
        <div>${conversation(this)}</div>
        <div>
          ${settings(this)} ${curlBlock('POST', '/chat/completions', this.call())}
          ${this.data.threads.length ? threadsOf(this.data.threads, thread_id) : nothing}
        </div>
      </div>
    `
  }

  /** What is chosen beside the conversation; a first message that nobody has changed follows the model. */
  choose(change) {
    const suggested = this.draft == first(this.model())
    this.choice = { ...this.choice, ...change }
    if (suggested) this.draft = first(this.model())
    const { model, voice_id, thread_id } = this.choice
    replaceParameters({ thread: thread_id, model, voice: voice_id })
  }

  /** The call that Send makes; while there is nothing to send, the one that was made last. */
  call() {
    const body = request(this.choice, this.draft.trim(), this.model())
    return this.draft.trim() ? body : (this.sent ?? body)
  }

  async send() {
    const text = this.draft.trim()
    if (!text || this.isAnswering) return
    const body = (this.sent = this.call())
    const message = answer(body.model)
    this.messages = [...this.messages, { role: 'user', text }, message]
    this.draft = ''
    this.refused = undefined
    this.isAnswering = true
    const { signal } = (this.stopping = new AbortController())
    const began = performance.now()
    try {
      for await (const frame of this.api.stream('/chat/completions', body, { signal })) {
        take(message, frame, performance.now() - began)
        this.requestUpdate()
      }
    } catch (problem) {
      if (problem.name == 'AbortError') message.isStopped = true
      else this.failed(message, problem, text)
    } finally {
      if (this.stopping?.signal == signal) this.ended(message)
    }
  }

  /** The text is in the form again. Of a call that was refused before the first word, nothing else is left. */
  failed(message, problem, text) {
    message.problem = problem
    this.draft = text
    if (message.text) return
    this.refused = problem
    this.messages = this.messages.slice(0, -2)
  }

  ended({ thread_id, problem }) {
    this.isAnswering = false
    this.stopping = undefined
    if (problem) return
    if (thread_id && thread_id != this.choice.thread_id) this.choose({ thread_id })
    this.listThreads()
  }

  updated() {
    const said = this.querySelector('.said')
    if (this.isAnswering && said) said.scrollTop = said.scrollHeight
  }

  stop() {
    this.stopping?.abort()
  }

  async deleteThread(id) {
    const deleted = await deletion(this, `/chat/threads/${encodeURIComponent(id)}`, {
      title: 'Delete this thread?',
      text: 'All its messages are deleted for good, here and in every stored answer. It cannot be taken back.',
    })
    if (deleted) go('chat', [], { model: this.choice.model, deleted })
  }

  /** Follows what was said; a list that cannot be read stays as it is. */
  async listThreads() {
    const threads = await this.api.list('/chat/threads', { limit: 10 }).catch(() => undefined)
    if (threads) this.data = { ...this.data, threads: threads.items }
  }
}

const threadsOf = (threads, current) => html`
  <section class="card apart" aria-labelledby="threads">
    <h2 id="threads">Latest threads</h2>
    <ul class="links">
      ${threads.map(
        ({ id, title, updated_at }) => html`
          <li>
            <a href=${link('chat', [], { thread: id })} aria-current=${id == current ? 'true' : nothing}>${title || id}</a>
            <span class="hint">${when(updated_at)}</span>
          </li>
        `,
      )}
    </ul>
  </section>
`

customElements.define('console-chat', Chat)
