import { html, LitElement } from 'lit'
import { copyable } from '../app/ui.js'

/** Shows a secret once: it is in this element alone, so a reload, the history or another page cannot bring it back. */
class Secret extends LitElement {
  static properties = { value: { attribute: false } }

  createRenderRoot() {
    return this
  }

  render() {
    return html`
      <section class="card secret" aria-label="Secret">
        <p><strong>Copy it now.</strong> It is shown this once, and the API does not show it again.</p>
        <p>${copyable(this.value, 'Copy')}</p>
      </section>
    `
  }
}

customElements.define('console-secret', Secret)
