import {
  count,
  curlBlock,
  deletion,
  facts,
  go,
  heading,
  html,
  lazy,
  link,
  listing,
  more,
  nothing,
  Page,
  session,
  tabs,
  values,
  when,
} from '../kit.js'
import { documentFields } from './documents/form.js'
import { changesOf, plainText, versionsOf } from './documents/reader.js'

/** Where the editor page keeps what it has open in this tab: no token is in an address. */
const EDITOR = 'aresgen-editor'
const TABS = { text: 'Text', versions: 'Versions', changes: 'Changes' }

/** Documents of the workspace: `#/documents`, `#/documents/new`, `#/documents/{id}?tab=text|versions|changes`. */
class Documents extends Page {
  static properties = { example: { state: true } }

  open() {
    this.example = undefined
    const [id] = this.parts
    if (id == 'new') this.load((signal) => this.api.list('/voices', { limit: 100 }, { signal }))
    else if (id) this.load((signal) => this.one(id, signal))
    else this.load((signal) => this.api.list('/documents', { limit: 50 }, { signal }))
  }

  get tab() {
    return TABS[this.parameters.tab] ? this.parameters.tab : 'text'
  }

  async one(id, signal) {
    const [document, shown] = await Promise.all([this.api.get(url(id), { signal }), this.shown(id, signal)])
    return { document, ...shown }
  }

  /** What the tab shows beside the document itself. */
  async shown(id, signal) {
    const { tab } = this
    if (tab == 'text') return { tab }
    const list = await this.api.list(`${url(id)}/${tab}`, { limit: 50 }, { signal })
    return { tab, ...list, ...(tab == 'versions' ? await this.version(id, signal) : {}) }
  }

  async version(id, signal) {
    const number = Number(this.parameters.version)
    if (!number) return {}
    const version = `${url(id)}/versions/${number}`
    const chosen = await this.api.get(version, { signal })
    if (!chosen.parent_version) return { chosen }
    const { unified } = await this.api.get(`${url(id)}/versions/${number - 1}/diff/${number}`, { signal })
    return { chosen, unified }
  }

  view() {
    const [id] = this.parts
    return id == 'new' ? this.form() : id ? this.details() : this.all()
  }

  all() {
    return listing(this, {
      name: 'documents',
      title: 'Documents',
      role: 'editor',
      create: 'Create a document',
      creating: 'Creating a document',
      columns: COLUMNS,
      none: 'There is no document yet. People and models write one text together.',
    })
  }

  form() {
    return html`
      ${heading('Create a document', html`<button type="button" @click=${this.useExample}>Use an example text</button>`, BACK)}
      <form class="card" novalidate @submit=${this.create}>
        ${documentFields({ example: this.example, voices: this.data.items, refused: this.refused })}
        <div class="buttons"><button class="primary" aria-busy=${this.busy}>Create document</button></div>
      </form>
      ${curlBlock('POST', '/documents', { title: 'Boiling water', content: '# Boiling water', format: 'markdown' })}
    `
  }

  async useExample() {
    const { DOCUMENT } = await lazy('examples.js')
    this.example = { ...DOCUMENT }
  }

  create(event) {
    this.submit(event, async (form) => {
      const { id } = await this.api.post('/documents', values(form))
      go('documents', [id])
    })
  }

  details() {
    const { document, tab } = this.data
    return html`
      ${heading(document.title, this.actions(document), BACK)}
      ${session.may('editor') ? nothing : html`<p class="hint">You can read it here. ${session.refusal('editor', 'Writing')}</p>`}
      ${tabs('Views of the document', TABS, this.tab, (tab) => link('documents', [document.id], { tab }))}
      ${tab == 'text' ? this.text(document) : this.list(document)}
    `
  }

  text(document) {
    return html`
      ${plainText(document.content)}
      <section class="card apart" aria-label="Facts">
        ${facts([
          ['Words', count(document.word_count)],
          ['Format', document.format],
          ['Version', count(document.version)],
          ['Revision', count(document.revision)],
          ['Voice', document.voice_id ? html`<a href=${link('voices', [document.voice_id])}>${document.voice_id}</a>` : 'none'],
          ['Created', when(document.created_at)],
          ['Changed', when(document.updated_at)],
          ['Id', html`<code>${document.id}</code>`],
        ])}
      </section>
      ${curlBlock('GET', url(document.id))}
    `
  }

  list({ id }) {
    const { items, next, tab } = this.data
    const path = `${url(id)}/${tab}`
    return html`
      ${tab == 'versions' ? versionsOf(id, this.data) : changesOf(items)}
      ${more(next, () => this.further(path, { limit: 50 }), this.busy)} ${curlBlock('GET', path)}
    `
  }

  actions(document) {
    if (!session.may('editor')) return nothing
    return html`
      <button type="button" class="primary" aria-busy=${this.busy} @click=${() => this.edit(document)}>Open in the editor</button>
      <button type="button" class="danger" @click=${() => this.erase(document)}>Delete</button>
    `
  }

  edit({ id }) {
    return this.act(async () => {
      const { token } = await this.api.post(`${url(id)}/tokens`, { permissions: ['read', 'write'] })
      sessionStorage.setItem(EDITOR, JSON.stringify({ document: id, token }))
      location.assign('../editor/index.html')
    })
  }

  async erase({ id, title }) {
    const deleted = await deletion(this, url(id), {
      title: `Delete “${title}”?`,
      text: 'The text, its versions and its changes are removed, and open editors close. It cannot be taken back.',
    })
    if (deleted) go('documents', [], { deleted })
  }
}

const url = (id) => `/documents/${encodeURIComponent(id)}`

const BACK = html`<p class="back"><a href=${link('documents')}>Documents</a></p>`

const COLUMNS = [
  { title: 'Title', cell: ({ id, title }) => html`<a href=${link('documents', [id])}>${title}</a>` },
  { title: 'Format', cell: ({ format }) => (format == 'markdown' ? 'Markdown' : 'Plain text') },
  { title: 'Words', number: true, cell: ({ word_count }) => count(word_count) },
  { title: 'Version', number: true, cell: ({ version }) => count(version) },
  { title: 'Changed', cell: ({ updated_at }) => when(updated_at) },
]

customElements.define('console-documents', Documents)
