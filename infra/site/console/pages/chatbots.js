import {
  badge,
  count,
  curlBlock,
  deletion,
  facts,
  field,
  go,
  heading,
  html,
  lazy,
  link,
  listing,
  nothing,
  Page,
  session,
  tabs,
  when,
} from '../kit.js'
import { botUrl, TABS } from './chatbots/address.js'
import { conversationsBack } from './chatbots/conversation.js'
import { embedKeys } from './chatbots/embed.js'
import { botBody, botFields } from './chatbots/form.js'
import './chatbots/conversations.js'
import './chatbots/settings.js'
import './chatbots/sources.js'
import './chatbots/test.js'

/** Chatbots of the workspace: `#/chatbots`, `#/chatbots/new`, `#/chatbots/{id}?tab=…`, `#/chatbots/{id}/conversations/{id}`. */
class Chatbots extends Page {
  static properties = { draft: { state: true }, made: { state: true } }

  open() {
    const [id] = this.parts
    this.made = undefined
    this.draft = { allowed_origins: [location.origin], knowledge_base: { sources: [{}] } }
    if (id == 'new') this.load((signal) => this.choices(signal))
    else if (id) this.load((signal) => this.api.get(botUrl(id), { signal }))
    else this.load((signal) => this.api.list('/chatbots', { limit: 50 }, { signal }))
  }

  async choices(signal) {
    const [models, voices] = await Promise.all([
      this.api.get('/models?available=true', { signal }),
      this.api.list('/voices', { limit: 100 }, { signal }),
    ])
    return { models: models.data, voices: voices.items }
  }

  get tab() {
    return TABS[this.parameters.tab] ? this.parameters.tab : 'sources'
  }

  view() {
    const [id, , conversation] = this.parts
    if (this.made) return this.created()
    if (id == 'new') return this.form()
    return conversation ? this.conversation() : id ? this.details() : this.all()
  }

  all() {
    return listing(this, {
      name: 'chatbots',
      title: 'Chatbots',
      role: 'admin',
      create: 'Create a chatbot',
      creating: 'Creating a chatbot',
      columns: COLUMNS,
      none: 'There is no chatbot yet. A chatbot answers visitors from your sources, and quotes them.',
    })
  }

  form() {
    const { draft } = this
    const { sources } = draft.knowledge_base
    return html`
      ${heading('Create a chatbot', html`<button type="button" @click=${this.useExample}>Use the example “Garden help”</button>`, BACK)}
      <form class="card" novalidate @submit=${this.create}>
        <h2>What it answers from</h2>
        ${sources.map((source, i) => this.source(source, i))}
        <div class="buttons"><button type="button" class="small" @click=${this.another}>Another source</button></div>
        <p class="hint">Pages on the web and documents can be added later.</p>
        <h2 class="apart">What it does</h2>
        ${botFields({ bot: draft, ...this.data, refused: this.refused })}
        <div class="buttons"><button class="primary" aria-busy=${this.busy}>Create chatbot</button></div>
      </form>
      ${curlBlock('POST', '/chatbots', { name: 'Garden help', allowed_origins: [location.origin], knowledge_base: { sources: [{ title: 'Shipping', text: 'Shipping costs 4.90 pounds.' }] } })}
    `
  }

  source({ title, text }, i) {
    const error = (member) => this.refused?.errors.find(({ pointer }) => pointer == `/knowledge_base/sources/${i}/${member}`)?.detail
    return html`
      ${field({ label: `Title of source ${i + 1}`, error: error('title') }, (id, hint) => html`
        <input id=${id} name="source_title" maxlength="300" autocomplete="off" aria-describedby=${hint} .value=${title ?? ''} />
      `)}
      ${field({ label: `Text of source ${i + 1}`, error: error('text') }, (id, hint) => html`
        <textarea id=${id} name="source_text" rows="4" aria-describedby=${hint} .value=${text ?? ''}></textarea>
      `)}
    `
  }

  another() {
    const sources = [...this.draft.knowledge_base.sources, {}]
    this.draft = { ...this.draft, knowledge_base: { sources } }
  }

  async useExample() {
    const { CHATBOT } = await lazy('examples.js')
    this.draft = { ...CHATBOT, allowed_origins: [location.origin] }
  }

  create(event) {
    this.submit(event, async (form) => {
      const data = new FormData(form)
      const texts = data.getAll('source_text')
      const sources = data.getAll('source_title').map((title, i) => ({ title: title || undefined, text: texts[i] }))
      const made = await this.api.post('/chatbots', { ...botBody(form), knowledge_base: { sources: sources.filter(({ title, text }) => title || text) } })
      embedKeys.keep(made.id, made.embed_key)
      this.made = made
    })
  }

  created() {
    const { id, name, embed_key, identity } = this.made
    return html`
      ${heading(`The chatbot “${name}”`, nothing, BACK)}
      <h2>Its embed key</h2>
      <p class="lead">For pages that show it. It is public, and works from the allowed origins alone.</p>
      <console-secret .value=${embed_key}></console-secret>
      <h2>Its identity secret</h2>
      <p class="lead">For your server, which signs with it who a visitor is. Keep it out of pages.</p>
      <console-secret .value=${identity.secret}></console-secret>
      <p><a class="button primary" href=${link('chatbots', [id], { tab: 'test' })}>I have copied them: ask the chatbot</a></p>
    `
  }

  details() {
    const bot = this.data
    const { knowledge_base: base } = bot
    return html`
      ${heading(bot.name, session.may('admin') ? html`<button type="button" class="danger" @click=${() => this.erase(bot)}>Delete</button>` : nothing, BACK)}
      ${facts([
        ['Status', status(bot)],
        ['Sources', `${count(base.source_count)} in ${count(base.chunk_count)} passages${base.failed ? `, ${count(base.failed)} failed` : ''}`],
        ['Model', bot.model ?? 'the default'],
        ['Id', html`<code>${bot.id}</code>`],
      ])}
      ${tabs('Views of the chatbot', TABS, this.tab, (tab) => link('chatbots', [bot.id], { tab }))} ${this.shown(bot)}
    `
  }

  shown(bot) {
    const { parts, parameters, tab } = this
    const again = () => this.load(() => this.api.get(botUrl(bot.id)))
    if (tab == 'test') return html`<bot-test class="part" .parts=${parts} .parameters=${parameters}></bot-test>`
    if (tab == 'conversations')
      return html`<bot-conversations class="part" .parts=${parts} .parameters=${parameters} .bot=${bot}></bot-conversations>`
    if (tab == 'sources') return html`<bot-sources class="part" .parts=${parts} @indexed=${again}></bot-sources>`
    return html`<bot-settings class="part" .parts=${parts} .tab=${tab} @changed=${again}></bot-settings>`
  }

  conversation() {
    const { parts, data } = this
    return html`
      ${heading('Conversation', nothing, conversationsBack(data.id, data.name))}
      <bot-conversation class="part" .parts=${parts} .bot=${data}></bot-conversation>
    `
  }

  async erase({ id, name }) {
    const deleted = await deletion(this, botUrl(id), {
      title: `Delete the chatbot “${name}”?`,
      text: 'Its sources, conversations and embed keys are removed, and pages that show it stop working. It cannot be taken back.',
    })
    if (deleted) go('chatbots', [], { deleted })
  }
}

const BACK = html`<p class="back"><a href=${link('chatbots')}>Chatbots</a></p>`

const status = ({ status }) => badge(status, { ready: 'good', indexing: 'busy', failed: 'bad' }[status])

const COLUMNS = [
  { title: 'Name', cell: ({ id, name }) => html`<a href=${link('chatbots', [id])}>${name}</a>` },
  { title: 'Status', cell: status },
  { title: 'Sources', number: true, cell: ({ knowledge_base }) => count(knowledge_base.source_count) },
  { title: 'Model', cell: ({ model }) => model ?? 'the default' },
  { title: 'Origins', number: true, cell: ({ allowed_origins }) => count(allowed_origins.length) },
  { title: 'Changed', cell: ({ updated_at }) => when(updated_at) },
]

customElements.define('console-chatbots', Chatbots)
