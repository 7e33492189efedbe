import { curlBlock, empty, heading, html, link, nothing, Page, table, when } from '../kit.js'
import { catalogue } from './webhooks/events.js'
import { body, webhookFields } from './webhooks/form.js'
import { BACK, shownOnce, status } from './webhooks/parts.js'
import './webhooks/webhook.js'

/** Webhooks of the workspace: `#/webhooks`, `#/webhooks/new`, `#/webhooks/events`, `#/webhooks/{id}`. */
class Webhooks extends Page {
  static properties = { secret: { state: true } }

  open() {
    this.secret = undefined
    const [id] = this.parts
    if (!id) this.load((signal) => this.api.list('/webhooks', { limit: 100 }, { signal }))
    else if (!this.isOne()) this.load(async (signal) => ({ types: await this.api.get('/events', { signal }) }))
  }

  isOne() {
    return this.parts.length && !['new', 'events'].includes(this.parts[0])
  }

  render() {
    return this.isOne()
      ? html`<console-webhook .parts=${this.parts} .pageTitle=${this.pageTitle}></console-webhook>`
      : super.render()
  }

  view() {
    if (this.secret) return shownOnce(this.secret)
    const [page] = this.parts
    return page == 'events' ? catalogue(this.data.types, BACK) : page ? this.form() : this.all()
  }

  all() {
    const { items } = this.data
    const create = html`<a class="button primary" href=${link('webhooks', ['new'])}>Create a webhook</a>`
    return html`
      ${heading(
        'Webhooks',
        html`<a class="button" href=${link('webhooks', ['events'])}>Types of events</a> ${items.length ? create : nothing}`,
      )}
      ${
        items.length
          ? table({ caption: 'Webhooks of this workspace', rows: items, columns: COLUMNS })
          : empty('There is no webhook yet. A webhook has the API call a URL of yours when something happens.', create)
      }
      ${curlBlock('GET', '/webhooks')}
    `
  }

  form() {
    return html`
      ${heading('Create a webhook', nothing, BACK)}
      <form class="card" novalidate @submit=${this.create}>
        ${webhookFields({ types: this.data.types, refused: this.refused })}
        <div class="buttons"><button class="primary" aria-busy=${this.busy}>Create webhook</button></div>
      </form>
    `
  }

  create(event) {
    this.submit(event, async (form) => {
      const made = await this.api.post('/webhooks', body(form))
      this.secret = { title: 'The secret of the webhook', value: made.secret, id: made.id }
    })
  }
}

const COLUMNS = [
  { title: 'URL', cell: ({ id, url }) => html`<a href=${link('webhooks', [id])}>${url}</a>` },
  { title: 'Status', cell: status },
  { title: 'Events', cell: ({ events }) => events.join(', ') },
  { title: 'Created', cell: ({ created_at }) => when(created_at) },
]

customElements.define('console-webhooks', Webhooks)
