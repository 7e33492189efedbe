import { BASE, html, lazy, LitElement, nothing, session, skeleton } from '../../kit.js'

const PAUSE = 400

/** An editor of definitions, whose faults are the API's, at their lines. `text` is what it begins with, an example without it; `value()` what it has. */
class WorkflowEditor extends LitElement {
  static properties = {
    text: { attribute: false },
    readonly: { attribute: false },
    faults: { state: true },
    state: { state: true },
    isReady: { state: true },
  }

  constructor() {
    super()
    this.faults = []
    this.state = 'checking'
  }

  createRenderRoot() {
    return this
  }

  async firstUpdated() {
    const [{ openYaml }, schema] = await Promise.all([lazy('yaml.js'), schemaOf()])
    if (!this.isConnected) return
    this.editor = openYaml(this.querySelector('.yaml'), {
      text: this.text,
      schema,
      readonly: this.readonly,
      changed: () => this.changed(),
    })
    this.isReady = true
    this.check()
  }

  updated(changed) {
    if (changed.has('text') && this.editor && changed.get('text') !== undefined) this.editor.replace(this.text)
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    clearTimeout(this.timer)
    this.checking?.abort()
    this.editor?.close()
  }

  value() {
    return this.editor?.text() ?? this.text
  }

  changed() {
    this.state = 'checking'
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.check(), PAUSE)
    this.dispatchEvent(new Event('edited'))
  }

  /** An answer about an older text is dropped. */
  async check() {
    if (this.readonly) return
    this.checking?.abort()
    const { signal } = (this.checking = new AbortController())
    try {
      const response = await session.api.send('POST', '/workflows/validate', { body: { definition: this.value() }, signal })
      const { errors } = await response.json()
      if (!signal.aborted) this.show(errors)
    } catch (problem) {
      if (signal.aborted) return
      this.faults = []
      this.state = problem.detail
    }
  }

  /** Faults of a refused save are shown as those of a check. */
  show(faults) {
    this.faults = faults
    this.state = faults.length ? 'faulty' : 'good'
    this.editor?.mark(faults)
  }

  render() {
    return html`
      <div class="yaml" ?hidden=${!this.isReady}></div>
      ${this.isReady ? nothing : html`<div class="yaml">${skeleton()}</div>`}
      <p class="hint" id="yaml-keys">
        ${this.readonly ? 'Escape, then Tab leaves it.' : 'Ctrl+Space completes. Escape, then Tab leaves the editor.'}
        <a href="${BASE}/schemas/workflow.json" target="_blank" rel="noopener">The JSON Schema</a>
      </p>
      ${this.readonly ? nothing : this.verdict()}
    `
  }

  verdict() {
    const texts = { checking: 'Checking…', good: 'No faults.', faulty: count(this.faults.length) }
    return html`
      <p role="status" class="verdict ${this.state == 'good' ? 'good' : nothing}">${texts[this.state] ?? `It cannot be checked: ${this.state}`}</p>
      <ol class="faults">
        ${this.faults.map(
          (fault) => html`
            <li>
              <button type="button" class="link" @click=${() => this.editor.goTo(fault)}>Line ${fault.line}</button>
              ${fault.detail} ${fault.suggestion ? html`<span class="hint">${fault.suggestion}</span>` : nothing}
              <code>${fault.code}</code>
            </li>
          `,
        )}
      </ol>
    `
  }
}

const count = (faults) => (faults == 1 ? 'One fault:' : `${faults} faults:`)

/** Without a schema nothing is completed; the rest works. */
const schemaOf = () => session.api.get('/schemas/workflow.json').catch(() => ({}))

customElements.define('workflow-editor', WorkflowEditor)
