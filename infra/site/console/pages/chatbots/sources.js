import {
  badge,
  count,
  curlBlock,
  deletion,
  done,
  empty,
  field,
  html,
  link,
  more,
  nothing,
  Page,
  session,
  table,
  values,
  when,
  whileVisible,
} from '../../kit.js'
import { botUrl } from './address.js'

const KINDS = { text: 'A text', url: 'A page on the web', document: 'A document of this workspace' }
const BADGES = { ready: 'good', indexing: 'busy', failed: 'bad' }

/** What a chatbot answers from: `.parts` is its id. */
class BotSources extends Page {
  static properties = { kind: { state: true } }

  open() {
    this.kind = 'text'
    this.load((signal) => this.all(signal))
    this.endPolling?.()
    this.endPolling = whileVisible(() => this.poll(), 2_000)
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.endPolling?.()
  }

  get url() {
    return botUrl(this.parts[0], '/sources')
  }

  async all(signal) {
    const [sources, { items: documents }] = await Promise.all([
      this.api.list(this.url, { limit: 100 }, { signal }),
      session.may('admin') ? this.api.list('/documents', { limit: 100 }, { signal }) : { items: [] },
    ])
    return { ...sources, documents }
  }

  /** A worker indexes what was added. */
  async poll() {
    if (!this.data?.items.some(({ status }) => status == 'indexing')) return
    await this.refresh().catch((problem) => (this.problem = problem))
    if (this.data.items.every(({ status }) => status != 'indexing')) this.dispatchEvent(new Event('indexed', { bubbles: true }))
  }

  async refresh() {
    this.data = { ...this.data, ...(await this.api.list(this.url, { limit: 100 })) }
  }

  view() {
    const { items, next } = this.data
    const mayChange = session.may('admin')
    return html`
      ${
        items.length
          ? table({ caption: 'Sources of this chatbot', rows: items, columns: mayChange ? [...COLUMNS, this.removal()] : COLUMNS })
          : empty('There is no source: the chatbot has nothing to answer from.')
      }
      ${more(next, () => this.further(this.url, { limit: 100 }), this.busy)}
      ${mayChange ? this.form() : html`<p class="hint">${session.refusal('admin', 'Adding a source')}</p>`}
    `
  }

  removal() {
    return {
      title: 'Delete',
      cell: (source) => html`
        <button type="button" class="small danger" aria-label="Delete ${source.title}" @click=${() => this.erase(source)}>Delete</button>
      `,
    }
  }

  form() {
    const { refused, kind } = this
    const error = (member) => refused?.errors.find(({ pointer }) => pointer == `/sources/0/${member}`)?.detail
    return html`
      <form class="card apart" novalidate @submit=${this.add}>
        <h2>Add a source</h2>
        <div class="columns">
          ${field({ label: 'Kind' }, (id) => html`
            <select id=${id} @change=${(event) => (this.kind = event.target.value)}>
              ${Object.entries(KINDS).map(([name, text]) => html`<option value=${name} ?selected=${name == kind}>${text}</option>`)}
            </select>
          `)}
          ${field({ label: 'Title', hint: kind == 'text' ? 'Answers cite it.' : 'Empty: its own.', error: error('title') }, (id, hint) => html`
            <input id=${id} name="title" maxlength="300" autocomplete="off" aria-describedby=${hint} />
          `)}
          ${field({ label: 'Your id of it', hint: 'The same one again replaces the source. May be empty.', error: error('external_id') }, (id, hint) => html`
            <input id=${id} name="external_id" maxlength="200" autocomplete="off" aria-describedby=${hint} />
          `)}
        </div>
        ${this.content(error)}
        <div class="buttons"><button class="primary" aria-busy=${this.busy}>Add source</button></div>
        ${curlBlock('POST', this.url, { sources: [{ title: 'Shipping', text: 'Shipping costs 5.90 pounds.' }] })}
      </form>
    `
  }

  content(error) {
    if (this.kind == 'url')
      return field({ label: 'Address', hint: 'A worker reads the main content of the page.', error: error('url') }, (id, hint) => html`
        <input id=${id} name="url" type="url" placeholder="https://" autocomplete="off" aria-describedby=${hint} />
      `)
    if (this.kind == 'document')
      return field({ label: 'Document', hint: 'As it is now. Add it again after it has changed.', error: error('document_id') }, (id, hint) => html`
        <select id=${id} name="document_id" aria-describedby=${hint}>
          ${this.data.documents.map(({ id, title }) => html`<option value=${id}>${title}</option>`)}
        </select>
      `)
    return field({ label: 'Text', hint: 'Plain or Markdown.', error: error('text') }, (id, hint) => html`
      <textarea id=${id} name="text" rows="6" aria-describedby=${hint}></textarea>
    `)
  }

  add(event) {
    this.submit(event, async (form) => {
      await this.api.post(this.url, { sources: [values(form)] })
      form.reset()
      this.kind = 'text'
      await this.refresh()
      done('The source is being indexed.')
    })
  }

  async erase({ id, title }) {
    const deleted = await deletion(this, `${this.url}/${encodeURIComponent(id)}`, {
      title: `Delete the source “${title}”?`,
      text: 'The chatbot answers from it no more. It cannot be taken back.',
    })
    if (!deleted) return
    await this.act(() => this.refresh())
    done('The source is deleted.')
  }
}

const COLUMNS = [
  { title: 'Title', cell: ({ title }) => title },
  { title: 'From', cell: (source) => origin(source) },
  { title: 'Status', cell: ({ status, error }) => html`${badge(status, BADGES[status])}${error ? html`<span class="reason hint">${error.detail}</span>` : nothing}` },
  { title: 'Passages', number: true, cell: ({ chunk_count }) => count(chunk_count) },
  { title: 'Your id', cell: ({ external_id }) => external_id ?? '–' },
  { title: 'Changed', cell: ({ updated_at }) => when(updated_at) },
]

function origin({ type, url, document_id }) {
  if (document_id) return html`<a href=${link('documents', [document_id])}>a document</a>`
  return type == 'url' ? html`<span class="clipped">${url}</span>` : 'a text'
}

customElements.define('bot-sources', BotSources)
