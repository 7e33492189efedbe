import {
  confirmed,
  curlBlock,
  done,
  empty,
  facts,
  go,
  heading,
  html,
  more,
  nothing,
  Page,
  timestamp,
  values,
  when,
  whileVisible,
} from '../../kit.js'
import { deliveriesOf, recovery } from './deliveries.js'
import { body, changed, webhookFields } from './form.js'
import { BACK, shownOnce, status } from './parts.js'

/** One webhook, and what was sent to it. */
class Webhook extends Page {
  static properties = { secret: { state: true }, opened: { state: true } }

  open() {
    this.secret = undefined
    /** The event whose delivery is open. */
    this.opened = undefined
    this.endPolling?.()
    this.load((signal) => this.one(this.parts[0], signal))
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.endPolling?.()
  }

  async one(id, signal) {
    const [webhook, types, deliveries] = await Promise.all([
      this.api.get(url(id), { signal }),
      this.api.get('/events', { signal }),
      this.deliveries(id, undefined, signal),
    ])
    this.endPolling?.()
    this.endPolling = whileVisible(() => this.poll(id))
    return { webhook, types, deliveries }
  }

  deliveries(id, cursor, signal) {
    return this.api.list(`${url(id)}/deliveries`, { limit: 20, cursor }, { signal })
  }

  /** What is on its way changes without the reader's doing. */
  async poll(id) {
    if (!this.data?.deliveries?.items.some(({ status }) => status == 'pending')) return
    await this.refresh(id).catch((problem) => (this.problem = problem))
  }

  /** The newest deliveries, and as they were read those behind them. */
  async refresh(id) {
    const { items, next } = await this.deliveries(id)
    if (this.data?.webhook?.id != id) return
    const read = new Set(items.map(({ event_id }) => event_id))
    const older = this.data.deliveries.items.filter(({ event_id }) => !read.has(event_id))
    const deliveries = { items: [...items, ...older], next: older.length ? this.data.deliveries.next : next }
    this.data = { ...this.data, deliveries }
  }

  view() {
    if (this.secret) return shownOnce(this.secret, () => (this.secret = undefined))
    const { webhook, types, deliveries } = this.data
    const { id } = webhook
    return html`
      ${heading(webhook.url, this.actions(webhook), BACK)}
      <section class="card" aria-label="Facts">
        ${facts([
          ['Id', html`<code>${id}</code>`],
          ['Status', status(webhook)],
          ['Events', webhook.events.join(', ')],
          ['Created', when(webhook.created_at)],
        ])}
        ${MEANINGS[webhook.status] ? html`<p>${MEANINGS[webhook.status]}</p>` : nothing}
      </section>
      <details class="card">
        <summary>Change</summary>
        <form novalidate @submit=${this.change}>
          ${webhookFields({ webhook, types, refused: this.refused })}
          <div class="buttons"><button class="primary" aria-busy=${this.busy}>Save</button></div>
        </form>
      </details>
      <div class="heading">
        <h2>Deliveries of the last 30 days</h2>
        <button type="button" class="small" @click=${() => this.act(() => this.refresh(id))}>Refresh</button>
      </div>
      ${deliveries.items.length ? deliveriesOf(this, deliveries.items) : empty('Nothing was sent yet.')}
      ${more(deliveries.next, () => this.act(() => this.older(id)), this.busy)}
      ${webhook.status == 'enabled' ? recovery((event) => this.recover(event, id), this) : nothing}
      ${curlBlock('GET', `${url(id)}/deliveries`)}
    `
  }

  async older(id) {
    const { items, next } = await this.deliveries(id, this.data.deliveries.next)
    this.data = { ...this.data, deliveries: { items: [...this.data.deliveries.items, ...items], next } }
  }

  actions(webhook) {
    const isEnabled = webhook.status == 'enabled'
    return html`
      ${isEnabled ? html`<button type="button" @click=${() => this.test(webhook)}>Send a test event</button>` : nothing}
      <button type="button" @click=${() => this.become(webhook.id, isEnabled ? 'disabled' : 'enabled')}>
        ${isEnabled ? 'Disable' : 'Enable'}
      </button>
      <button type="button" @click=${() => this.rotate(webhook)}>Rotate the secret</button>
      <button type="button" class="danger" @click=${() => this.deleteWebhook(webhook)}>Delete</button>
    `
  }

  change(event) {
    const { webhook } = this.data
    this.submit(event, async (form) => {
      const wanted = changed(webhook, body(form))
      if (!Object.keys(wanted).length) return done('Nothing was changed.')
      this.data = { ...this.data, webhook: await this.api.patch(url(webhook.id), wanted) }
      done('The webhook is changed.')
    })
  }

  become(id, status) {
    return this.act(async () => {
      this.data = { ...this.data, webhook: await this.api.patch(url(id), { status }) }
      done(`The webhook is ${status}.`)
    })
  }

  test({ id }) {
    return this.act(async () => {
      await this.api.post(`${url(id)}/test`)
      await this.refresh(id)
      done('The test event is on its way.')
    })
  }

  replay({ event_id }) {
    const { id } = this.data.webhook
    return this.act(async () => {
      const { deliveries } = await this.api.post('/webhooks/replay', { event_id })
      await this.refresh(id)
      const again = deliveries.filter(({ status }) => status == 'pending').length
      done(
        again
          ? `The event is sent again to ${again == 1 ? 'one webhook' : `${again} webhooks`}.`
          : 'The event is not sent: the webhook is not enabled.',
      )
    })
  }

  recover(event, id) {
    this.submit(event, async (form) => {
      const { restarted } = await this.api.post(`${url(id)}/recover`, { since: timestamp(values(form).since) })
      await this.refresh(id)
      done(restarted == 1 ? 'One delivery starts over.' : `${restarted} deliveries start over.`)
    })
  }

  async rotate(webhook) {
    const question = {
      title: 'Rotate the secret of this webhook?',
      text: 'It gets a new secret, which is shown once. For another 24 hours each request is signed with both.',
      yes: 'Rotate',
    }
    if (!(await confirmed(question))) return
    this.act(async () => {
      const { id, secret } = await this.api.post(`${url(webhook.id)}/rotate-secret`, {})
      this.secret = { title: 'The new secret of the webhook', value: secret, id }
    })
  }

  async deleteWebhook(webhook) {
    const question = {
      title: 'Delete this webhook?',
      text: `Nothing more is sent to ${webhook.url}, not even what is on its way.`,
      yes: 'Delete',
    }
    if (!(await confirmed(question))) return
    this.act(async () => {
      await this.api.delete(url(webhook.id))
      done('The webhook is deleted.')
      go('webhooks')
    })
  }
}

const url = (id) => `/webhooks/${encodeURIComponent(id)}`

const MEANINGS = {
  disabled: 'Nothing is sent to it until it is enabled again.',
  gone: 'Its server answered 410, “gone”: nothing is sent to it until it is enabled again.',
}

customElements.define('console-webhook', Webhook)
