import {
  badge,
  confirmed,
  count,
  curlBlock,
  done,
  empty,
  go,
  heading,
  html,
  link,
  more,
  nothing,
  Page,
  table,
  usd,
  when,
} from '../kit.js'
import { body, changed, keyFields } from './key-form.js'

/** Keys of the workspace: `#/keys`, `#/keys/new`, `#/keys/{id}`. */
class Keys extends Page {
  static properties = { secret: { state: true } }

  open() {
    this.secret = undefined
    const [id] = this.parts
    if (id == 'new') this.load(async () => ({ models: await this.models() }))
    else if (id) this.load((signal) => this.one(id, signal))
    else this.load((signal) => this.api.list('/keys', { limit: 50 }, { signal }))
  }

  async one(id, signal) {
    const { body, etag } = await this.api.tagged(`/keys/${encodeURIComponent(id)}`, { signal })
    return { key: body, etag, models: await this.models(signal), old: await this.oldSecret(body, signal) }
  }

  async models(signal) {
    return (await this.api.get('/models?available=true', { signal })).data.map(({ id }) => id)
  }

  /** Who still uses the secret that was replaced, by the audit log. */
  async oldSecret(key, signal) {
    if (!key.previous_secret_expires_at) return []
    const { items } = await this.api.list('/audit-log', { key_id: key.id, limit: 100 }, { signal })
    const users = new Map()
    for (const entry of items.filter(({ secret }) => secret == 'previous')) {
      const user = `${entry.user_agent ?? 'no user agent'} from ${entry.ip}`
      users.set(user, users.get(user) ?? entry.at)
    }
    return [...users]
  }

  view() {
    if (this.secret) return this.created()
    const [id] = this.parts
    return id == 'new' ? this.form() : id ? this.details() : this.all()
  }

  all() {
    const { items, next } = this.data
    return html`
      ${heading('Keys', html`<a class="button primary" href=${link('keys', ['new'])}>Create a key</a>`)}
      ${
        items.length
          ? table({ caption: 'Keys of this workspace', rows: items, columns: COLUMNS })
          : empty('There is no key yet.')
      }
      ${more(next, () => this.further('/keys', { limit: 50 }), this.busy)}
      ${curlBlock('GET', '/keys')}
    `
  }

  form() {
    return html`
      ${heading('Create a key', nothing, BACK)}
      <form class="card" novalidate @submit=${this.create}>
        ${keyFields({ key: {}, models: this.data.models, refused: this.refused, isNew: true })}
        <div class="buttons"><button class="primary" aria-busy=${this.busy}>Create key</button></div>
      </form>
    `
  }

  create(event) {
    this.submit(event, async (form) => {
      const made = await this.api.post('/keys', body(form))
      this.secret = { title: `The key “${made.name}”`, value: made.secret, id: made.id }
    })
  }

  created() {
    const { title, value, id } = this.secret
    return html`
      ${heading(title, nothing, BACK)}
      <console-secret .value=${value}></console-secret>
      <p><a href=${link('keys', [id])} @click=${() => (this.secret = undefined)}>I have copied it: go to the key</a></p>
    `
  }

  details() {
    const { key, models, old } = this.data
    const isActive = key.status == 'active'
    return html`
      ${heading(key.name, isActive ? this.actions(key) : nothing, BACK)}
      <section class="card" aria-label="Facts">
        <dl class="facts">
          <div><dt>Begins with</dt><dd><code>${key.prefix}</code></dd></div>
          <div><dt>Status</dt><dd>${status(key)}</dd></div>
          <div><dt>Role</dt><dd>${key.role}</dd></div>
          <div><dt>Created</dt><dd>${when(key.created_at)}</dd></div>
          <div><dt>Last used</dt><dd>${key.last_used_at ? when(key.last_used_at) : 'never'}</dd></div>
          <div><dt>Spent today (UTC)</dt><dd>${spent(key.spent_today_usd, key.max_cost_usd_per_day)}</dd></div>
          <div><dt>Spent this month (UTC)</dt><dd>${spent(key.spent_this_month_usd, key.max_cost_usd_per_month)}</dd></div>
          <div><dt>Counted</dt><dd>${when(key.counted_at)}</dd></div>
        </dl>
        <p>
          <a href=${link('audit', [], { key_id: key.id })}>Its requests in the audit log</a> ·
          <a href=${link('usage', [], { key_id: key.id })}>Its usage</a>
        </p>
      </section>
      ${key.previous_secret_expires_at ? grace(key, old) : nothing}
      ${
        isActive
          ? html`<form class="card" novalidate @submit=${this.change}>
              <h2>Change</h2>
              ${keyFields({ key, models, refused: this.refused })}
              <div class="buttons"><button class="primary" aria-busy=${this.busy}>Save</button></div>
            </form>`
          : nothing
      }
      ${curlBlock('GET', `/keys/${key.id}`)}
    `
  }

  actions(key) {
    return html`
      <button type="button" @click=${() => this.rotate(key)}>Rotate the secret</button>
      <button type="button" class="danger" @click=${() => this.revoke(key)}>Revoke</button>
    `
  }

  change(event) {
    const { key, etag } = this.data
    this.submit(event, async (form) => {
      const wanted = changed(key, body(form))
      if (!Object.keys(wanted).length) return done('Nothing was changed.')
      await this.api.patch(`/keys/${key.id}`, wanted, etag)
      this.data = await this.one(key.id)
      done('The key is changed.')
    })
  }

  async rotate(key) {
    const question = {
      title: `Rotate the secret of “${key.name}”?`,
      text: 'The key gets a new secret, which is shown once. The old one works for another 24 hours.',
      yes: 'Rotate',
    }
    if (!(await confirmed(question))) return
    this.act(async () => {
      const { secret } = await this.api.post(`/keys/${key.id}/rotate`, {})
      this.data = await this.one(key.id)
      this.secret = { title: `The new secret of “${key.name}”`, value: secret, id: key.id }
    })
  }

  async revoke(key) {
    const question = {
      title: `Revoke “${key.name}”?`,
      text: 'The next request with this key is refused. It cannot be taken back.',
      yes: 'Revoke',
    }
    if (!(await confirmed(question))) return
    this.act(async () => {
      await this.api.delete(`/keys/${key.id}`)
      done(`The key “${key.name}” is revoked.`)
      go('keys')
    })
  }
}

const BACK = html`<p class="back"><a href=${link('keys')}>Keys</a></p>`

const COLUMNS = [
  { title: 'Name', cell: ({ id, name }) => html`<a href=${link('keys', [id])}>${name}</a>` },
  { title: 'Begins with', cell: ({ prefix }) => html`<code>${prefix}</code>` },
  { title: 'Role', cell: ({ role }) => role },
  { title: 'Status', cell: (key) => status(key) },
  { title: 'Requests a minute', number: true, cell: ({ rate_limit }) => count(rate_limit) },
  { title: 'Last used', cell: ({ last_used_at }) => (last_used_at ? when(last_used_at) : 'never') },
]

const status = ({ status, expires_at, previous_secret_expires_at }) => html`
  ${badge(status, status == 'active' ? 'good' : 'bad')}
  ${status == 'active' && expires_at ? html`<span class="hint">ends ${when(expires_at)}</span>` : nothing}
  ${previous_secret_expires_at ? html`<span class="hint">rotating</span>` : nothing}
`

const spent = (amount, most) => (most === undefined || most === null ? usd(amount) : `${usd(amount)} of ${usd(most)}`)

const grace = (key, users) => html`
  <section class="card" aria-labelledby="grace">
    <h2 id="grace">The old secret works until ${when(key.previous_secret_expires_at)}</h2>
    ${
      users.length
        ? html`<p>Among the latest 100 requests of this key, these still used it:</p>
            <ul class="plain">
              ${users.map(([user, at]) => html`<li>${user}, last ${when(at)}</li>`)}
            </ul>`
        : html`<p>None of the latest 100 requests of this key used it.</p>`
    }
    <p><a href=${link('audit', [], { key_id: key.id })}>See all its requests</a></p>
  </section>
`

customElements.define('console-keys', Keys)
