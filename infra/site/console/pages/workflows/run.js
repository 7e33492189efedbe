import {
  badge,
  confirmed,
  copyable,
  count,
  curlBlock,
  done,
  duration,
  facts,
  heading,
  html,
  lazy,
  link,
  nothing,
  Page,
  replaceParameters,
  session,
  usd,
  when,
} from '../../kit.js'
import { json, tokens } from '../../run/value.js'
import { kindOf, word } from '../../run/words.js'
import { nameOf } from './list.js'
import './approvals.js'
import './redrive.js'

const WAIT = 25
/** Milliseconds between two questions, so that a run of many short steps does not use up the key's rate. */
const PAUSE = 500

/** A run, live until it ends. `?step=` is the step whose details are open. */
class WorkflowRun extends Page {
  open() {
    const [id, , run] = this.parts
    this.path = `/workflows/${encodeURIComponent(id)}/runs/${encodeURIComponent(run)}`
    this.picked = this.parameters.step
    if (this.shown == this.path && this.data) return
    this.shown = this.path
    this.follow()
  }

  /** Reads the run, and goes on reading it until it has ended. */
  follow() {
    return this.load(async (signal) => {
      const [{ body, etag }] = await Promise.all([this.api.tagged(this.path, { signal }), lazy('graph.js')])
      if (!body.finished_at) this.watch(etag, signal)
      return { run: body, readAt: performance.now(), workflow: this.data?.workflow ?? (await this.workflow(body, signal)) }
    })
  }

  /** Only for its name: the run is shown without it too. */
  workflow({ workflow_id }, signal) {
    return this.api.get(`/workflows/${workflow_id}`, { signal }).catch(() => undefined)
  }

  async watch(etag, signal) {
    for (let failures = 0; ; ) {
      await this.pause(failures ? Math.min(30_000, 1_000 * 2 ** failures) : PAUSE)
      if (signal.aborted) return
      try {
        const news = await this.api.news(`${this.path}?wait=${WAIT}`, etag, { signal })
        failures = 0
        if (!news || signal.aborted) continue
        etag = news.etag
        this.data = { ...this.data, run: news.body, readAt: performance.now() }
        if (news.body.finished_at) return
      } catch (problem) {
        if (signal.aborted) return
        if (problem.status >= 400 && problem.status < 500 && problem.status != 429) {
          this.problem = problem
          return
        }
        failures++
      }
    }
  }

  /** A window that nobody sees asks no more until it is seen again. */
  async pause(ms) {
    await new Promise((resolve) => setTimeout(resolve, ms))
    if (document.hidden) await new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }))
  }

  view() {
    const { run, readAt, workflow } = this.data
    const picked = this.picked && find(run.steps, this.picked)
    return html`
      ${heading('Run', this.actions(run), back(run, workflow))}
      <p class="run-state" role="status">
        ${badge(word(run), kindOf(run.status))}
        ${run.error ? html`<span class="problem">${run.error.step ? html`<code>${run.error.step}</code>: ` : nothing}${run.error.message} <code>${run.error.code}</code></span>` : nothing}
      </p>
      <run-approvals .run=${run} .path=${this.path}></run-approvals>
      <section class="card" aria-label="Facts">
        ${facts(factsOf(run))}
        <p>${copyable(run.id, 'Copy id')}</p>
      </section>
      <run-picture .run=${run} .readAt=${readAt} .name=${workflow ? nameOf(workflow) : ''} .picked=${this.picked} @pick=${this.pick}></run-picture>
      ${picked ? html`<step-details .step=${picked} @pick=${this.pick} @leave=${this.leave}></step-details>` : nothing}
      <div class="split">
        <section class="card" aria-labelledby="inputs"><h2 id="inputs">Inputs</h2>${json(run.inputs)}</section>
        <section class="card" aria-labelledby="output">
          <h2 id="output">Output</h2>
          ${run.output === null ? html`<p class="hint">${run.finished_at ? 'It has no output.' : 'There is none before the run has succeeded.'}</p>` : json(run.output)}
        </section>
      </div>
      ${run.finished_at ? this.redrive(run, workflow) : nothing}
      ${curlBlock('GET', `${this.path}?wait=${WAIT}`)}
    `
  }

  redrive(run, workflow) {
    if (!session.may('editor')) return html`<p class="hint">${session.refusal('editor', 'Running it again')}</p>`
    return html`<run-redrive .run=${run} .path=${this.path} .newest=${workflow?.version} @redriven=${() => this.follow()}></run-redrive>`
  }

  actions(run) {
    if (run.finished_at || !session.may('editor')) return nothing
    return html`<button type="button" class="danger" aria-busy=${this.busy} @click=${this.cancel}>Cancel the run</button>`
  }

  async cancel() {
    const question = {
      title: 'Cancel this run?',
      text: 'No further step begins. What its steps did stays, and what they cost is billed. The run can be continued later.',
      yes: 'Cancel the run',
    }
    if (!(await confirmed(question))) return
    this.act(async () => {
      await this.api.change('POST', `${this.path}/cancel`)
      done('The run is being cancelled.')
    })
  }

  async pick({ detail }) {
    this.picked = detail
    replaceParameters({ step: detail })
    this.requestUpdate()
    await this.updateComplete
    this.querySelector('#step-title')?.focus()
  }

  /** The focus goes back to where the step was opened. */
  async leave() {
    const path = this.picked
    this.picked = undefined
    replaceParameters({})
    this.requestUpdate()
    await this.updateComplete
    ;[...this.querySelectorAll('.drawing .step')].find(({ dataset }) => dataset.path == path)?.focus()
  }
}

const back = ({ workflow_id }, workflow) => html`
  <p class="back"><a href=${link('workflows', [workflow_id])}>${workflow ? nameOf(workflow) : workflow_id}</a></p>
`

const find = (steps, path) => steps.flatMap((step) => [step, ...step.children]).find((step) => step.path == path)

const factsOf = (run) =>
  [
    ['Version', html`<a href=${link('workflows', [run.workflow_id], { version: run.workflow_version })}>${run.workflow_version}</a>`],
    ['Cost', run.max_cost_usd ? `${usd(run.cost_usd)} of at most ${usd(run.max_cost_usd)}` : usd(run.cost_usd)],
    ['Took', run.finished_at ? duration(run.latency_ms) : 'not ended'],
    ['In the queue', duration(run.queue_ms)],
    ['Retries', count(run.retries)],
    ['Tokens', tokens(run.tokens) || 'none'],
    ['Asked for', when(run.created_at)],
    ['Ended', run.finished_at && when(run.finished_at)],
    ['Metadata', Object.keys(run.metadata ?? {}).length > 0 && html`<code>${JSON.stringify(run.metadata)}</code>`],
  ].filter(([, value]) => value)

customElements.define('workflow-run', WorkflowRun)
