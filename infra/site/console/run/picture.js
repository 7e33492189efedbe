import { duration, html, LitElement, nothing, svg, usd } from '../kit.js'
import { criticalPath } from './critical.js'
import { download, wayOf } from './download.js'
import { edge, grid, node, patterns, row, spoken } from './drawing.js'
import { layoutOf, NODE } from './layout.js'
import { modelOf, MOST_ITEMS } from './model.js'
import { usdOf } from '../app/money.js'
import { stepTable } from './table.js'
import { horizonOf, waterfallOf } from './waterfall.js'

const MEASURES = 120
/** Pixels of the card beside a drawing. */
const FRAME = 44
/** Milliseconds between two pictures of a run that goes on. */
const TICK = 500

const still = matchMedia('(prefers-reduced-motion: reduce)')

/**
 * The picture of a run, by the answer of GET run: graph, waterfall, critical path, and all of it as a table. Arrow keys go
 * from step to step; Enter, or a click, tells the page which step is looked at (event `pick`, its path in `detail`).
 */
class RunPicture extends LitElement {
  static properties = {
    run: { attribute: false },
    readAt: { attribute: false },
    name: { attribute: false },
    picked: { attribute: false },
    width: { state: true },
    unfolded: { state: true },
    current: { state: true },
  }

  constructor() {
    super()
    this.width = 800
    this.unfolded = new Set()
    this.current = ''
  }

  createRenderRoot() {
    return this
  }

  connectedCallback() {
    super.connectedCallback()
    this.sizes = new ResizeObserver(([{ contentRect }]) => (this.width = Math.max(520, Math.floor(contentRect.width) - FRAME)))
    this.sizes.observe(this)
    this.timer = setInterval(() => !this.model?.isEnded && !still.matches && !document.hidden && this.requestUpdate(), TICK)
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.sizes.disconnect()
    clearInterval(this.timer)
  }

  willUpdate() {
    this.model = modelOf(this.run, this.run.finished_at || !this.run.started_at ? 0 : performance.now() - this.readAt)
    this.path = criticalPath(this.model)
    const shape = JSON.stringify(this.model.steps.map(({ id, needs }) => [id, needs]))
    if (shape != this.shape) this.layout = layoutOf(this.model.steps)
    this.shape = shape
  }

  render() {
    const critical = new Set(this.path.links.map(({ step }) => step.path))
    return html`
      <section class="card" aria-labelledby="picture-title">
        <div class="heading">
          <h2 id="picture-title">Picture</h2>
          <div class="buttons"><button type="button" class="small" @click=${() => download(this, [...this.querySelectorAll('.drawing svg')])}>Save as SVG</button></div>
        </div>
        <p class="hint" id="picture-keys">${this.summary()} Arrow keys go from step to step; Enter opens one.</p>
        <h3>Graph</h3>
        ${this.graph(critical)}
        <h3>Time</h3>
        ${this.waterfall(critical)}
        <details class="steps">
          <summary>The steps as a table</summary>
          ${stepTable(this.model, critical, (path) => this.pick(path))}
        </details>
      </section>
    `
  }

  /** The critical path in a sentence. */
  summary() {
    const { links, ms, cost, idle, retries, waits } = this.path
    if (!links.length) return 'No step has begun.'
    const parts = [
      [retries, 'waiting to try again'],
      [waits, 'waiting for a person or a time'],
      [idle, 'between steps'],
    ].filter(([ms]) => ms)
    return html`
      Critical path, in blue: ${wayOf(this.path)},
      ${duration(ms)}${parts.length ? ` (${parts.map(([ms, text]) => `${duration(ms)} ${text}`).join(', ')})` : ''}
      and ${usd(usdOf(cost))} of ${usd(usdOf(this.model.cost))}.
    `
  }

  graph(critical) {
    const { width, height, nodes, edges } = this.layout
    // A graph that is a little too wide is shown a little smaller; a wider one scrolls.
    const scale = width > this.width && width < this.width * 1.4 ? this.width / width : 1
    const pairs = new Set(this.path.links.slice(1).map(({ step }, i) => `${this.path.links[i].step.id} ${step.id}`))
    return html`
      <div class="scroll drawing">
        <svg class="graph" width=${width * scale} height=${height * scale} viewBox="0 0 ${width} ${height}" role="group" aria-label="Graph of the steps"
          aria-describedby="picture-keys" @keydown=${this.key}>
          ${edges.map((each) => edge(each, pairs.has(`${each.from} ${each.to}`)))}
          ${this.buttons(this.model.steps, critical, (i, isCritical) => {
            const step = this.model.steps[i]
            return node(step, { ...nodes.get(step.id), ...NODE }, { isCritical })
          })}
        </svg>
      </div>
    `
  }

  waterfall(critical) {
    const { width } = this
    const from = width < 700 ? 120 : 196
    const columns = { from, width: width - from - MEASURES }
    const horizon = horizonOf(this.model)
    const drawn = waterfallOf(this.model, { ...columns, unfolded: this.unfolded, horizon })
    return html`
      ${this.folds()}
      <div class="scroll drawing">
        <svg class="waterfall" width=${width} height=${drawn.height} viewBox="0 0 ${width} ${drawn.height}" role="group"
          aria-label="Steps in time" aria-describedby="picture-keys" @keydown=${this.key}>
          ${patterns}${grid(drawn)}
          ${this.buttons(drawn.rows.map(({ step }) => step), critical, (i, isCritical) => row(drawn.rows[i], { from, width, isCritical }))}
        </svg>
      </div>
      <p class="hint legend">
        Bars are attempts: green succeeded, red failed, blue under way. Hatched: waits to try again. Dashed: waits for a person or
        a time.
      </p>
    `
  }

  /** One tab stop a drawing: the step that was looked at last. */
  buttons(steps, critical, drawing) {
    const stop = steps.some(({ path }) => path == this.current) ? this.current : steps[0]?.path
    return steps.map((step, i) => {
      const isCritical = critical.has(step.path)
      return svg`
        <g class="step" role="button" data-path=${step.path} tabindex=${step.path == stop ? 0 : -1}
          aria-pressed=${step.path == this.picked} @click=${() => this.pick(step.path)} @focus=${() => (this.current = step.path)}>
          ${drawing(i, isCritical)}<desc>${spoken(step, isCritical)}</desc>
        </g>
      `
    })
  }

  folds() {
    const many = this.model.steps.filter(({ children }) => children.length > MOST_ITEMS)
    if (!many.length) return nothing
    return html`
      <div class="buttons">
        ${many.map(
          ({ path, children }) => html`
            <button type="button" class="small" aria-pressed=${this.unfolded.has(path)} @click=${() => this.toggle(path)}>
              ${this.unfolded.has(path) ? 'Fold' : 'Show'} the ${children.length} items of ${path}
            </button>
          `,
        )}
      </div>
    `
  }

  toggle(path) {
    const unfolded = new Set(this.unfolded)
    if (!unfolded.delete(path)) unfolded.add(path)
    this.unfolded = unfolded
  }

  key(event) {
    const steps = [...event.currentTarget.querySelectorAll('.step')]
    const at = steps.indexOf(event.target.closest('.step'))
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: steps.length - 1 }[event.key]
    if (event.key == 'Enter' || event.key == ' ') this.pick(steps[at].dataset.path)
    else if (to !== undefined) steps[Math.min(steps.length - 1, Math.max(0, to))].focus()
    else return
    event.preventDefault()
  }

  pick(path) {
    this.dispatchEvent(new CustomEvent('pick', { detail: path }))
  }
}

customElements.define('run-picture', RunPicture)
