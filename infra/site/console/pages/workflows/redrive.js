import { curlBlock, done, field, html, LitElement, nothing, problemNotice, session, values } from '../../kit.js'

/** Continues a run that has ended: what has succeeded is neither run nor billed again. @fires redriven */
class RunRedrive extends LitElement {
  static properties = {
    run: { attribute: false },
    path: { attribute: false },
    newest: { attribute: false },
    problem: { state: true },
    busy: { state: true },
  }

  createRenderRoot() {
    return this
  }

  render() {
    const { run, newest } = this
    const isWhole = run.status == 'succeeded'
    const refused = (member) => this.problem?.of?.(member)
    return html`
      <form class="card" aria-labelledby="redrive-title" novalidate @submit=${this.submit}>
        <h2 id="redrive-title">Run again from ${isWhole ? 'a step' : 'where it ended'}</h2>
        <p class="hint">
          ${isWhole ? 'Steps before it are' : 'Steps that have succeeded are'} neither run nor billed
          again${isWhole ? '' : ', unless you choose one to begin from'}.
        </p>
        ${this.problem ? problemNotice(this.problem) : nothing}
        <div class="columns">
          ${field({ label: 'From step', hint: 'It and what depends on it run again.', error: refused('from_step') }, (id, hint) => html`
            <select id=${id} name="from_step" aria-describedby=${hint}>
              ${isWhole ? nothing : html`<option value="">What has not succeeded</option>`}
              ${run.steps.map((step) => html`<option value=${step.id}>${step.id}</option>`)}
            </select>
          `)}
          ${field({ label: 'Version', hint: newest > run.workflow_version ? `The newest is ${newest}.` : nothing, error: refused('version') }, (id, hint) => html`
            <input id=${id} name="version" type="number" min="1" aria-describedby=${hint} .value=${String(run.workflow_version)} />
          `)}
          ${field({ label: 'Most dollars', hint: 'Empty: as before.', error: refused('max_cost_usd') }, (id, hint) => html`
            <input id=${id} name="max_cost_usd" inputmode="decimal" autocomplete="off" aria-describedby=${hint} />
          `)}
        </div>
        <div class="buttons"><button class="primary" aria-busy=${!!this.busy}>Run again</button></div>
        ${curlBlock('POST', `${this.path}/redrive`, { version: newest ?? run.workflow_version })}
      </form>
    `
  }

  async submit(event) {
    event.preventDefault()
    if (this.busy) return
    const { from_step, version, max_cost_usd } = values(event.target)
    this.busy = true
    this.problem = undefined
    try {
      await session.api.post(`${this.path}/redrive`, { from_step, version: version && Number(version), max_cost_usd })
      done('The run goes on.')
      this.dispatchEvent(new Event('redriven'))
    } catch (problem) {
      this.problem = problem
    } finally {
      this.busy = false
    }
  }
}

customElements.define('run-redrive', RunRedrive)
