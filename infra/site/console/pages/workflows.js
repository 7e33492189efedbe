import { html, LitElement } from '../kit.js'
import './workflows/list.js'
import './workflows/one.js'
import './workflows/run.js'

/** `#/workflows`, `#/workflows/new`, `#/workflows/{id}?version=2`, `#/workflows/{id}/runs/{run_id}?step=draft`. */
class Workflows extends LitElement {
  static properties = { parts: { attribute: false }, parameters: { attribute: false }, pageTitle: { attribute: false } }

  createRenderRoot() {
    return this
  }

  render() {
    const { parts, parameters, pageTitle } = this
    const [id, runs, run] = parts
    if (!id) return html`<workflow-list .parts=${parts} .parameters=${parameters} .pageTitle=${pageTitle}></workflow-list>`
    if (runs == 'runs' && run) return html`<workflow-run .parts=${parts} .parameters=${parameters} .pageTitle=${pageTitle}></workflow-run>`
    return html`<workflow-one .parts=${parts} .parameters=${parameters} .pageTitle=${pageTitle}></workflow-one>`
  }
}

customElements.define('console-workflows', Workflows)
