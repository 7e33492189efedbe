import {
  count,
  curlBlock,
  empty,
  field,
  go,
  html,
  link,
  localTime,
  more,
  Page,
  path,
  receipt,
  refusedWith,
  table,
  timestamp,
  usd,
  values,
  when,
} from '../../kit.js'
import { botUrl, conversationLink } from './address.js'
import { escalationBadge } from './messages.js'

const STATUSES = { none: 'the chatbot answers', requested: 'a person is wanted', escalated: 'a person answers', resolved: 'resolved' }
const SCORES = ['1', '2', '3', '4', '5']

/** Conversations with a chatbot: `.parts` is its id, `.bot` the chatbot, and the parameters are the filters of the API. */
class BotConversations extends Page {
  static properties = { bot: { attribute: false } }

  open() {
    this.load((signal) => this.api.list(this.url, this.filters, { signal }).catch(refusedWith({ items: [] })))
  }

  get url() {
    return botUrl(this.parts[0], '/conversations')
  }

  get filters() {
    const { tab, deleted, ...filters } = this.parameters
    return { limit: 50, ...filters }
  }

  view() {
    const { items, next, refused } = this.data
    const [id] = this.parts
    const columns = COLUMNS(id)
    return html`
      ${receipt(this.parameters)} ${this.form(refused)}
      ${items.length ? table({ caption: 'Conversations, the newest first', rows: items, columns }) : empty('There is no conversation like this.')}
      ${more(next, () => this.further(this.url, this.filters), this.busy)} ${curlBlock('GET', path(this.url, this.filters))}
    `
  }

  form(refused) {
    const given = this.parameters
    const intents = [...(this.bot?.intents ?? []).map(({ name }) => name), 'none', 'ambiguous']
    const chosen = (name, options, any = 'any') => (id, hint) => html`
      <select id=${id} name=${name} aria-describedby=${hint}>
        <option value="">${any}</option>
        ${Object.entries(options).map(([value, text]) => html`<option value=${value} ?selected=${value == given[name]}>${text}</option>`)}
      </select>
    `
    const scores = Object.fromEntries(SCORES.map((score) => [score, score]))
    const moment = (name) => (id, hint) => html`
      <input id=${id} name=${name} type="datetime-local" step="1" aria-describedby=${hint} .value=${localTime(given[name])} />
    `
    return html`
      <form class="filters" novalidate @submit=${this.filter}>
        ${field({ label: 'Intent' }, (id, hint) => html`
          <input id=${id} name="intent" list="${id}-intents" placeholder="any, or some,with,commas" autocomplete="off" aria-describedby=${hint} .value=${given.intent ?? ''} />
          <datalist id="${id}-intents">${intents.map((name) => html`<option value=${name}></option>`)}</datalist>
        `)}
        ${field({ label: 'Who answers' }, chosen('escalation_status', STATUSES))}
        ${field({ label: 'Rating' }, chosen('csat', { none: 'not rated', ...scores }))}
        ${field({ label: 'Rating from' }, chosen('csat_min', scores))}
        ${field({ label: 'Rating to' }, chosen('csat_max', scores))}
        ${field({ label: 'Visitor' }, (id, hint) => html`
          <input id=${id} name="visitor_id" autocomplete="off" aria-describedby=${hint} .value=${given.visitor_id ?? ''} />
        `)}
        ${field({ label: 'Begun from' }, moment('created_after'))} ${field({ label: 'Begun before' }, moment('created_before'))}
        <div class="buttons">
          <button class="primary">Filter</button>
          <a class="button" href=${link('chatbots', [this.parts[0]], { tab: 'conversations' })}>Clear</a>
        </div>
      </form>
      ${refused ? html`<p class="problem" role="alert">${refused.detail}</p>` : ''}
    `
  }

  filter(event) {
    event.preventDefault()
    const given = values(event.target)
    const times = { created_after: timestamp(given.created_after), created_before: timestamp(given.created_before) }
    go('chatbots', [this.parts[0]], { tab: 'conversations', ...given, ...times })
  }
}

const COLUMNS = (bot) => [
  { title: 'Visitor', cell: ({ id, visitor_id }) => html`<a href=${conversationLink(bot, id)}>${visitor_id ?? 'anonymous'}</a>` },
  { title: 'Intents', cell: ({ intents }) => intents.join(', ') || '–' },
  { title: 'Who answers', cell: ({ escalation }) => escalationBadge(escalation) },
  { title: 'Rating', number: true, cell: ({ csat }) => (csat ? `${csat.score} of 5` : '–') },
  { title: 'Messages', number: true, cell: ({ message_count }) => count(message_count) },
  { title: 'Cost', number: true, cell: ({ cost_usd }) => usd(cost_usd) },
  { title: 'Begun', cell: ({ created_at }) => when(created_at) },
  { title: 'Changed', cell: ({ updated_at }) => when(updated_at) },
]

customElements.define('bot-conversations', BotConversations)
