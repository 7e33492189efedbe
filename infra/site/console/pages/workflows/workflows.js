import { html, LitElement } from 'lit'
import './list.js'
import './one.js'
import './run.js'

/** `#/workflows`, `#/workflows/new`, `#/workflows/{id}?version=2`, `#/workflows/{id}/runs/{run_id}?step=draft`. */
class Workflows extends LitElement {
  static properties = { parts: { attribute: false }, parameters: { attribute: false } }

  createRenderRoot() {
    return this
  }

  render() {
    const { parts, parameters } = this
    const [id, runs, run] = parts
    if (!id) return html`<workflow-list .parts=${parts} .parameters=${parameters}></workflow-list>`
    if (runs == 'runs' && run) return html`<workflow-run .parts=${parts} .parameters=${parameters}></workflow-run>`
    return html`<workflow-one .parts=${parts} .parameters=${parameters}></workflow-one>`
  }
}

customElements.define('console-workflows', Workflows)
