import {
  count,
  curlBlock,
  empty,
  heading,
  html,
  more,
  nothing,
  Page,
  path,
  problemNotice,
  refusedWith,
  when,
  whileVisible,
} from '../kit.js'
import { filters } from './audit/filters.js'
import { merged } from './audit/merged.js'
import { entries } from './audit/entries.js'
import { keyNames } from './key-names.js'

const LIMIT = 50
/** A page of the API looks at a bounded number of entries, so that with filters it may have none. */
const MOST_PAGES = 8

/** Every request of the workspace: `#/audit?key_id=…&status=4xx…`, with the filters of the API. */
class Audit extends Page {
  static properties = {
    opened: { state: true },
    isLive: { state: true },
    news: { state: true },
    codes: { state: true },
    routes: { state: true },
  }

  constructor() {
    super()
    this.isLive = false
    this.codes = []
    this.routes = []
    /** The requests of the live view itself, which are not shown by it. */
    this.own = new Set()
  }

  open() {
    this.opened = undefined
    this.news = ''
    this.load(async (signal) => {
      const [names, found] = await Promise.all([
        keyNames(this.api, signal),
        this.read(undefined, signal).catch(refusedWith({ items: [] })),
      ])
      return { ...found, names }
    })
  }

  /** Reads on until there is something to show, or as far as is decent. */
  async read(cursor, signal) {
    const items = []
    let next = cursor
    for (let page = 0; page < MOST_PAGES && (page == 0 || (next && items.length < LIMIT / 2)); page++) {
      const answer = await this.api.list('/audit-log', { ...this.parameters, limit: LIMIT, cursor: next }, { signal })
      items.push(...answer.items)
      next = answer.next
    }
    return { items, next }
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.live(false)
  }

  live(isLive) {
    this.isLive = isLive
    this.endLive?.()
    this.endLive = isLive ? whileVisible(() => this.poll()) : undefined
  }

  async poll() {
    const asked = this.parameters
    try {
      const response = await this.api.send('GET', path('/audit-log', { ...asked, limit: LIMIT }))
      this.own.add(response.headers.get('X-Request-Id'))
      const items = this.foreign(await response.json())
      if (!this.isLive || asked != this.parameters) return
      const { list, added } = merged(this.data.items, items)
      this.data = { ...this.data, items: list }
      if (added) this.news = added == 1 ? '1 new request.' : `${count(added)} new requests.`
    } catch (problem) {
      this.problem = problem
      this.live(false)
    }
  }

  foreign(entries) {
    return entries.filter(({ request_id }) => !this.own.has(request_id))
  }

  /** What the fields suggest, read when one is entered. */
  async suggest() {
    if (this.isSuggesting) return
    this.isSuggesting = true
    const read = async (url) => this.api.get(url).catch(() => undefined)
    const [problems = [], description] = await Promise.all([read('/problems'), read('/openapi.json')])
    this.codes = problems.map(({ code }) => code)
    this.routes = Object.keys(description?.paths ?? {})
  }

  view() {
    const { items, next, names, refused } = this.data
    return html`
      ${heading(
        'Audit log',
        html`<button type="button" aria-pressed=${this.isLive} @click=${() => this.live(!this.isLive)}>Live</button>`,
      )}
      ${filters({
        given: this.parameters,
        names,
        refused,
        codes: this.codes,
        routes: this.routes,
        suggest: () => this.suggest(),
      })}
      <p class="hint" role="status">
        ${this.isLive ? html`Live: new requests appear on top, without those of this view. ${this.news}` : nothing}
      </p>
      ${
        refused
          ? problemNotice(refused)
          : items.length
            ? entries(items, names, this.opened, (id) => (this.opened = this.opened == id ? undefined : id))
            : empty(next ? 'Nothing fits among the entries that were read so far.' : 'No request fits these filters.')
      }
      ${next && items.length ? html`<p class="hint">Read back to ${when(items.at(-1).at)}.</p>` : nothing}
      ${more(next, () => this.act(() => this.older(next)), this.busy)}
      ${curlBlock('GET', path('/audit-log', this.parameters))}
    `
  }

  async older(cursor) {
    const { items, next } = await this.read(cursor)
    this.data = { ...this.data, items: merged(this.data.items, this.foreign(items)).list, next }
  }
}

customElements.define('console-audit', Audit)
