import {
  count,
  curlBlock,
  empty,
  facts,
  heading,
  html,
  link,
  nothing,
  Page,
  path,
  problemNotice,
  refusedWith,
  table,
  usd,
} from '../kit.js'
import { keyNames } from './key-names.js'
import { csv, save } from './usage/csv.js'
import { form } from './usage/form.js'
import { daysOf, grouped, plusDays, total } from './usage/sums.js'
import './usage/chart-box.js'

const MEMBERS = ['day', 'key', 'model']
const MOST_PAGES = 40

/** What was used: `#/usage?from=…&to=…&group_by=day,key,model&key_id=…&show=requests`, days in UTC, `to` exclusive. */
class Usage extends Page {
  open() {
    const asked = this.asked()
    this.load(async (signal) => {
      const [names, found] = await Promise.all([
        keyNames(this.api, signal),
        this.rows(asked, signal).catch(refusedWith({ rows: [] })),
      ])
      return { ...asked, ...found, names }
    })
  }

  /** The address, with what it leaves open: the last 30 days, by day. */
  asked() {
    const today = new Date().toISOString().slice(0, 10)
    const { to = plusDays(today, 1), key_id, model, show } = this.parameters
    const { from = plusDays(/^\d{4}-\d\d-\d\d$/.test(to) ? to : today, -30), group_by = 'day' } = this.parameters
    const members = MEMBERS.filter((member) => group_by.split(',').includes(member))
    return { from, to, key_id, model, members, show: show == 'requests' ? 'requests' : 'cost' }
  }

  /** What the API has to group by: what is shown, days for the chart, and what is filtered here. */
  query({ from, to, key_id, model, members }) {
    const needed = MEMBERS.filter(
      (member) => members.includes(member) || member == 'day' || { key: key_id, model }[member],
    )
    return { from, to, group_by: needed.join(','), limit: 100 }
  }

  async rows(asked, signal) {
    const rows = []
    let cursor
    for (let page = 0; page < MOST_PAGES && (page == 0 || cursor); page++) {
      const { items, next } = await this.api.list('/usage', { ...this.query(asked), cursor }, { signal })
      const { key_id, model } = asked
      rows.push(...items.filter((row) => (!key_id || row.key_id == key_id) && (!model || row.model == model)))
      cursor = next
    }
    return { rows, isCut: !!cursor }
  }

  view() {
    const { rows, members, refused, isCut } = this.data
    const shown = grouped(rows, members.map(column))
    return html`
      ${heading(
        'Usage',
        shown.length ? html`<button type="button" @click=${() => this.save(shown)}>Save as CSV</button>` : nothing,
      )}
      ${form(this.data)}
      ${refused ? problemNotice(refused) : rows.length ? this.sums(shown) : empty('Nothing was used in these days.')}
      ${
        isCut
          ? html`<p class="problem" role="alert">
              There are more rows than this page reads. The sums are of the latest ${count(rows.length)} alone: choose fewer
              days.
            </p>`
          : nothing
      }
      ${curlBlock('GET', path('/usage', this.query(this.data)))}
    `
  }

  sums(shown) {
    const { rows, members } = this.data
    const all = total(rows)
    return html`
      <section class="card" aria-label="Total">
        ${facts([
          ['Cost', html`<strong class="figure">${usd(all.cost_usd)}</strong>`],
          ['Requests', html`<strong class="figure">${count(all.requests)}</strong>`],
          ['Tokens read', html`<strong class="figure">${count(all.prompt_tokens)}</strong>`],
          ['Tokens written', html`<strong class="figure">${count(all.completion_tokens)}</strong>`],
        ])}
      </section>
      ${this.chart()}
      ${table({ caption: 'Usage', rows: shown, columns: [...this.groups(), ...FIGURES(this.data)] })}
      <p class="hint">
        With a model, requests are calls of that model; without one, all other requests.
        ${members.includes('model') ? 'The audit log does not know models: a link leads to all requests of the key and the day.' : nothing}
      </p>
    `
  }

  chart() {
    const { rows, from, to, show } = this.data
    const byDay = new Map(grouped(rows, ['day']).map((row) => [row.day, row]))
    const days = daysOf(from, to)
    return html`<usage-chart
      .of=${{
        title: show == 'cost' ? 'Cost by day (UTC), in US dollars' : 'Requests by day (UTC)',
        days,
        values: days.map((day) => Number(byDay.get(day)?.[show == 'cost' ? 'cost_usd' : 'requests'] ?? 0)),
        label: show == 'cost' ? (amount) => usd(amount.toFixed(9)) : count,
      }}
    ></usage-chart>`
  }

  groups() {
    const { members, names, from, to } = this.data
    const cells = {
      day: { title: 'Day (UTC)', cell: ({ day }) => html`<span class="nowrap">${day}</span>` },
      key: {
        title: 'Key',
        cell: ({ key_id }) =>
          html`<a href=${link('usage', [], { ...this.parameters, key_id })}>${names.get(key_id) ?? key_id}</a>`,
      },
      model: {
        title: 'Model',
        cell: ({ model }) => (model ? html`<code>${model}</code>` : html`<span class="hint">no model</span>`),
      },
    }
    return members.length
      ? members.map((member) => cells[member])
      : [{ title: 'Days (UTC)', cell: () => `${from} to ${plusDays(to, -1)}` }]
  }

  save(shown) {
    const { members, names, from, to } = this.data
    const columns = members.flatMap((member) => (member == 'key' ? ['key_id', 'key_name'] : [member]))
    const header = [...columns, 'requests', 'prompt_tokens', 'completion_tokens', 'cost_usd']
    const rows = shown.map((row) => header.map((name) => (name == 'key_name' ? names.get(row.key_id) : row[name])))
    save(`usage-${from}-to-${plusDays(to, -1)}.csv`, csv(header, rows))
  }
}

/** The name of a member in a row. */
const column = (member) => (member == 'key' ? 'key_id' : member)

const FIGURES = ({ from, to, key_id }) => [
  {
    title: 'Requests',
    number: true,
    cell: (row) => {
      const rows = {
        key_id: row.key_id ?? key_id,
        created_after: `${row.day ?? from}T00:00:00Z`,
        created_before: `${row.day ? plusDays(row.day, 1) : to}T00:00:00Z`,
      }
      return html`<a href=${link('audit', [], rows)}>${count(row.requests)}</a>`
    },
  },
  { title: 'Tokens read', number: true, cell: (row) => count(row.prompt_tokens) },
  { title: 'Tokens written', number: true, cell: (row) => count(row.completion_tokens) },
  { title: 'Cost', number: true, cell: (row) => usd(row.cost_usd) },
]

customElements.define('console-usage', Usage)
