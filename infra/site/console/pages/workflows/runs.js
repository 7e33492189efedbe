import { badge, duration, empty, html, link, more, Page, table, usd, when } from '../../kit.js'
import { kindOf, word } from '../../run/words.js'

/** The runs of a workflow, newest first. */
class WorkflowRuns extends Page {
  static properties = { workflow: { attribute: false } }

  willUpdate(changed) {
    if (changed.has('workflow')) this.load((signal) => this.api.list(this.path(), { limit: 20 }, { signal }))
  }

  path() {
    return `/workflows/${encodeURIComponent(this.workflow)}/runs`
  }

  view() {
    const { items, next } = this.data
    return html`
      <h2 class="apart">Runs</h2>
      ${items.length ? table({ caption: 'Runs of the workflow, newest first', rows: items, columns: COLUMNS }) : empty('There is no run yet.')}
      ${more(next, () => this.further(this.path(), { limit: 20 }), this.busy)}
    `
  }
}

const COLUMNS = [
  {
    title: 'Run',
    cell: ({ workflow_id, id }) => html`<a href=${link('workflows', [workflow_id, 'runs', id])}><code>${id}</code></a>`,
  },
  { title: 'Status', cell: (run) => badge(word(run), kindOf(run.status)) },
  { title: 'Version', number: true, cell: ({ workflow_version }) => workflow_version },
  { title: 'Cost', number: true, cell: ({ cost_usd }) => usd(cost_usd) },
  { title: 'Took', number: true, cell: ({ latency_ms }) => duration(latency_ms) },
  { title: 'Asked for', cell: ({ created_at }) => when(created_at) },
  { title: 'Error', cell: ({ error }) => (error ? html`<code>${error.code}</code>` : '–') },
]

customElements.define('workflow-runs', WorkflowRuns)
