import { html, LitElement, nothing } from 'lit'
import { Problem } from './problem.js'
import { session } from './session.js'

/** Asks for a key. It is checked by the API, and kept in this tab alone. */
class SignIn extends LitElement {
  static properties = { problem: { state: true }, busy: { state: true } }

  constructor() {
    super()
    this.problem = session.reason
    this.busy = false
  }

  createRenderRoot() {
    return this
  }

  firstUpdated() {
    this.querySelector('input').focus()
  }

  async enter(event) {
    event.preventDefault()
    const input = this.querySelector('input')
    if (!input.value.trim()) {
      this.problem = 'Enter a key.'
      return input.focus()
    }
    this.busy = true
    try {
      await session.begin(input.value)
    } catch (fault) {
      this.problem = reason(fault)
      input.select()
    } finally {
      this.busy = false
    }
  }

  render() {
    return html`
      <main class="door">
        <h1>AresGen console</h1>
        <p>Sign in with a key of your workspace. What the key may do decides what you see.</p>
        <form @submit=${this.enter} novalidate>
          ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
          <label for="key">Key</label>
          <input
            id="key"
            type="password"
            autocomplete="off"
            spellcheck="false"
            placeholder="ares_…"
            aria-describedby="key-hint"
          />
          <p class="hint" id="key-hint">
            The key stays in this tab until you sign out or close the tab. In local mode,
            <code>./infra/local/run</code> prints one.
          </p>
          <button class="primary" aria-busy=${this.busy}>Sign in</button>
        </form>
      </main>
    `
  }
}

function reason(fault) {
  if (!(fault instanceof Problem)) throw fault
  if (fault.code == 'region_mismatch')
    return `${fault.detail} Its console is at ${new URL(fault.more.base_url).origin}.`
  return fault.detail
}

customElements.define('console-sign-in', SignIn)
