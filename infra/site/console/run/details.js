import { badge, count, duration, facts, html, LitElement, nothing, problemNotice, session, table, usd, when } from '../kit.js'
import { json, tokens } from './value.js'
import { kindOf, word } from './words.js'

const MOST_ITEMS = 20

/** What a step of a run did: attempts, errors, output, items. @fires pick @fires leave */
class StepDetails extends LitElement {
  static properties = {
    step: { attribute: false },
    whole: { state: true },
    problem: { state: true },
    all: { state: true },
  }

  createRenderRoot() {
    return this
  }

  willUpdate(changed) {
    if (changed.has('step') && changed.get('step')?.path != this.step.path) this.whole = this.problem = this.all = undefined
  }

  render() {
    const { step } = this
    return html`
      <section class="card" aria-labelledby="step-title" @keydown=${(event) => event.key == 'Escape' && this.leave()}>
        <div class="heading">
          <h2 id="step-title" tabindex="-1">Step <code>${step.path}</code></h2>
          <div class="buttons"><button type="button" class="small" @click=${this.leave}>Close</button></div>
        </div>
        ${facts(factsOf(step))}
        ${step.error ? html`<p class="problem"><code>${step.error.code}</code> ${step.error.message}</p>` : nothing}
        ${step.approval ? approval(step.approval) : nothing}
        ${step.attempts.length ? table({ caption: 'Attempts', visible: true, rows: step.attempts, columns: ATTEMPTS }) : nothing}
        ${step.children.length ? this.items() : nothing}
        ${step.output === null ? nothing : this.output()}
      </section>
    `
  }

  items() {
    const { children } = this.step
    const rows = this.all ? children : children.slice(0, MOST_ITEMS)
    const open = (path) => () => this.dispatchEvent(new CustomEvent('pick', { detail: path }))
    return html`
      ${table({
        caption: `Items: ${children.length}`,
        visible: true,
        rows,
        columns: [
          { title: 'Item', cell: ({ path }) => html`<button type="button" class="link" @click=${open(path)}>${path}</button>` },
          { title: 'Status', cell: (item) => badge(word(item), kindOf(item.status)) },
          { title: 'Took', number: true, cell: ({ latency_ms }) => duration(latency_ms) },
          { title: 'Cost', number: true, cell: ({ cost_usd }) => usd(cost_usd) },
          { title: 'Error', cell: ({ error }) => (error ? html`<code>${error.code}</code> ${error.message}` : '–') },
        ],
      })}
      ${
        rows.length < children.length
          ? html`<p class="more"><button type="button" @click=${() => (this.all = true)}>Show all ${children.length} items</button></p>`
          : nothing
      }
    `
  }

  /** A large output is a reference, which is read when it is asked for. */
  output() {
    const { output } = this.step
    const reference = typeof output?.$ref == 'string' && typeof output.bytes == 'number' ? output : undefined
    return html`
      <h3>Output</h3>
      ${this.problem ? problemNotice(this.problem) : nothing}
      ${
        reference && this.whole === undefined
          ? html`<p><button type="button" @click=${() => this.read(reference.$ref)}>Read the output of ${count(reference.bytes)} bytes</button></p>`
          : json(reference ? this.whole : output)
      }
    `
  }

  async read(address) {
    try {
      this.whole = await session.api.get(address.replace(/^\/v1/, ''))
    } catch (problem) {
      this.problem = problem
    }
  }

  leave() {
    this.dispatchEvent(new CustomEvent('leave'))
  }
}

const factsOf = (step) =>
  [
    ['Type', step.uses],
    ['Status', badge(word(step), kindOf(step.status))],
    ['After', step.needs.join(', ')],
    ['Began', step.started_at && when(step.started_at)],
    ['Ended', step.finished_at && when(step.finished_at)],
    ['Took', step.started_at && duration(step.latency_ms)],
    ['Cost', usd(step.cost_usd)],
    ['Model', step.model],
    ['Tokens', tokens(step.tokens)],
    ['Retries', step.retries && count(step.retries)],
  ].filter(([, value]) => value)

const approval = ({ message, decision, comment, decided_by, decided_at }) => html`
  <h3>Approval</h3>
  <p class="question">${message}</p>
  ${
    decision
      ? html`<p>${decision == 'approve' ? 'Approved' : 'Rejected'} by <code>${decided_by}</code>, ${when(decided_at)}.${comment ? html` <q>${comment}</q>` : nothing}</p>`
      : nothing
  }
`

const ATTEMPTS = [
  { title: 'Attempt', cell: ({ n }) => n },
  { title: 'Status', cell: (attempt) => badge(word(attempt), kindOf(attempt.status)) },
  { title: 'Began', cell: ({ started_at }) => when(started_at) },
  { title: 'Took', number: true, cell: ({ latency_ms }) => duration(latency_ms) },
  { title: 'Cost', number: true, cell: ({ cost_usd }) => usd(cost_usd) },
  { title: 'Tokens', cell: (attempt) => tokens(attempt.tokens) || '–' },
  { title: 'Error', cell: ({ error }) => (error ? html`<code>${error.code}</code> ${error.message}` : '–') },
  { title: 'Next try after', number: true, cell: ({ retry_in_ms }) => duration(retry_in_ms) },
]

customElements.define('step-details', StepDetails)
