import { curlBlock, field, go, html, LitElement, nothing, problemNotice, session, table, usd } from '../../kit.js'
import { inputsOf, refusedInput } from './input-values.js'
import { inputFields } from './inputs.js'

/** Starts a run of a version, or says what it would do and cost. */
class RunStart extends LitElement {
  static properties = {
    workflow: { attribute: false },
    problem: { state: true },
    faults: { state: true },
    plan: { state: true },
    body: { state: true },
    busy: { state: true },
  }

  constructor() {
    super()
    this.faults = {}
  }

  createRenderRoot() {
    return this
  }

  willUpdate(changed) {
    if (changed.has('workflow')) this.plan = this.problem = this.body = undefined
  }

  render() {
    const { workflow } = this
    const fault = (name) => this.faults[name] ?? refusedInput(this.problem, name)
    const isShown = !this.problem?.errors?.length || this.problem.errors.some(({ pointer }) => !pointer?.startsWith('/inputs'))
    return html`
      <form class="card" aria-labelledby="start-title" novalidate @submit=${this.submit}>
        <h2 id="start-title">Start a run</h2>
        ${this.problem && isShown ? problemNotice(this.problem) : nothing}
        ${inputFields(workflow.inputs_schema, fault)}
        ${field({ label: 'Most dollars', hint: 'Empty: the budget of the definition.', error: this.problem?.of?.('max_cost_usd') }, (id, hint) => html`
          <input id=${id} name="max_cost_usd" inputmode="decimal" autocomplete="off" aria-describedby=${hint} />
        `)}
        <div class="buttons">
          <button class="primary" aria-busy=${!!this.busy}>Start run</button>
          <button value="dry" aria-busy=${!!this.busy}>Dry run</button>
        </div>
        <p class="hint">Estimated cost: ${range(workflow.estimated_cost_usd)}. A dry run has no effect and costs nothing.</p>
        ${this.plan ? planned(this.plan) : nothing}
        ${curlBlock('POST', `/workflows/${workflow.id}/runs`, this.body ?? { version: workflow.version, inputs: {} })}
      </form>
    `
  }

  async submit(event) {
    event.preventDefault()
    if (this.busy) return
    const data = new FormData(event.target)
    const { inputs, faults } = inputsOf(this.workflow.inputs_schema, data)
    this.faults = faults
    this.problem = this.plan = undefined
    if (Object.keys(faults).length) return
    const isDry = event.submitter?.value == 'dry'
    const body = {
      version: this.workflow.version,
      inputs,
      ...(data.get('max_cost_usd') ? { max_cost_usd: data.get('max_cost_usd') } : {}),
      ...(isDry ? { dry_run: true } : {}),
    }
    this.body = body
    this.busy = true
    try {
      const answer = await session.api.post(`/workflows/${this.workflow.id}/runs`, body)
      if (isDry) this.plan = answer
      else go('workflows', [this.workflow.id, 'runs', answer.id])
    } catch (problem) {
      this.problem = problem
    } finally {
      this.busy = false
    }
  }
}

export const range = ({ min, max }) =>
  max === null ? `at least ${usd(min)}; no upper bound is known` : min == max ? usd(min) : `${usd(min)} to ${usd(max)}`

const planned = ({ inputs, steps, estimated_cost_usd }) => html`
  <section aria-label="Dry run" role="status">
    <h3>Dry run</h3>
    <p>It would run ${steps.length} steps and cost ${range(estimated_cost_usd)}.</p>
    ${table({
      caption: 'Steps that would run',
      rows: steps,
      columns: [
        { title: 'Step', cell: ({ id }) => html`<code>${id}</code>` },
        { title: 'Type', cell: ({ uses }) => uses },
        { title: 'After', cell: ({ needs }) => needs.join(', ') || '–' },
        { title: 'Output', cell: ({ output_schema }) => typeOf(output_schema) },
      ],
    })}
    <h3>Inputs, with defaults</h3>
    <pre class="wrap" tabindex="0">${JSON.stringify(inputs, null, 2)}</pre>
  </section>
`

/** The type of an output in a few words: its members, if it is an object. */
function typeOf(schema) {
  if (!schema) return '–'
  const members = Object.entries(schema.properties ?? {})
  return members.length ? html`<code>${members.map(([name, { type }]) => `${name}: ${type ?? 'any'}`).join(', ')}</code>` : (schema.type ?? 'any')
}

customElements.define('run-start', RunStart)
