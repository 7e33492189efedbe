import { html, nothing } from 'lit'
import { link } from '../app/router.js'
import { session } from '../app/session.js'
import { Page } from '../app/page.js'
import { heading, usd } from '../app/ui.js'

const STEPS = [
  { page: 'keys', parts: ['new'], role: 'admin', title: 'Create a key', text: 'For a program or a colleague: with a role, a rate, an end, models and a budget.' },
  { page: 'chat', role: 'editor', title: 'Talk to a model', text: 'Ask, and watch the answer arrive. The call that does the same is beside it.' },
  { page: 'documents', role: 'viewer', title: 'Edit a document', text: 'People and models write one text together, in as many windows as you like.' },
  { page: 'voices', role: 'viewer', title: 'Train a voice', text: 'From a sample of 300 words; then see how near a text comes to it.' },
  { page: 'chatbots', role: 'viewer', title: 'Try a chatbot', text: 'It answers from your sources, with quotations, and can sit on a page of yours.' },
  { page: 'workflows', role: 'viewer', title: 'Watch a run', text: 'Steps that call the API, with what each costs, how long it takes and why it fails.' },
]

/** What can be done here, and what the key may do. */
class Home extends Page {
  open() {
    this.load(() => this.api.get('/keys/current'))
  }

  view() {
    const key = this.data
    return html`
      ${heading('Start')}
      <section class="card" aria-labelledby="your-key">
        <h2 id="your-key">Your key</h2>
        <dl class="facts">
          <div><dt>Name</dt><dd>${key.name}</dd></div>
          <div><dt>Role</dt><dd>${key.role}</dd></div>
          <div><dt>Region</dt><dd>${key.region}</dd></div>
          <div><dt>Workspace</dt><dd><code>${key.workspace_id}</code></dd></div>
          <div><dt>Requests a minute</dt><dd>${key.rate_limit}</dd></div>
          <div><dt>Spent today (UTC)</dt><dd>${usd(key.spent_today_usd)}${left(key.left_today_usd)}</dd></div>
          <div><dt>Spent this month (UTC)</dt><dd>${usd(key.spent_this_month_usd)}${left(key.left_this_month_usd)}</dd></div>
        </dl>
      </section>
      <h2 class="apart">What you can do</h2>
      <ul class="tiles">
        ${STEPS.map(
          ({ page, parts, role, title, text }) => html`
            <li class="card">
              ${
                session.may(role)
                  ? html`<h3><a href=${link(page, parts)}>${title}</a></h3>`
                  : html`<h3>${title}</h3>`
              }
              <p>${text}</p>
              ${session.may(role) ? nothing : html`<p class="hint">${session.refusal(role)}</p>`}
            </li>
          `,
        )}
      </ul>
    `
  }
}

const left = (amount) => (amount === undefined || amount === null ? '' : `, ${usd(amount)} left`)

customElements.define('console-home', Home)
