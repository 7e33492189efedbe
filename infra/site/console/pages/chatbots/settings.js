import { confirmed, curlBlock, done, html, nothing, Page, session } from '../../kit.js'
import { botUrl } from './address.js'
import { embedding, embedKeys } from './embed.js'
import { botBody, botFields } from './form.js'

/** What a chatbot does and where it is shown: `.parts` is its id, `.tab` is `settings` or `embed`. */
class BotSettings extends Page {
  static properties = { tab: { attribute: false }, secret: { state: true } }

  open() {
    this.secret = undefined
    this.load((signal) => this.read(signal))
  }

  async read(signal) {
    const [{ body: bot, etag }, models, voices] = await Promise.all([
      this.api.tagged(botUrl(this.parts[0]), { signal }),
      this.api.get('/models?available=true', { signal }),
      this.api.list('/voices', { limit: 100 }, { signal }),
    ])
    return { bot, etag, models: models.data, voices: voices.items }
  }

  view() {
    const { bot } = this.data
    const secret = this.secret ? html`<h2>${this.secret.title}</h2><console-secret .value=${this.secret.value}></console-secret>` : nothing
    if (this.tab == 'embed') {
      const rotate = session.may('admin')
        ? html`<p class="apart"><button type="button" @click=${this.rotateKey}>Make a new embed key</button></p>`
        : nothing
      return html`${secret}${embedding({ bot, typed: (key) => this.keep(key), rotate })}`
    }
    return html`
      ${secret}
      ${session.may('admin') ? this.form() : html`<p class="hint">${session.refusal('admin', 'Changing a chatbot')}</p>`}
    `
  }

  keep(key) {
    if (key) embedKeys.keep(this.parts[0], key)
    this.requestUpdate()
  }

  form() {
    const { bot } = this.data
    return html`
      <form class="card" novalidate @submit=${this.change}>
        <h2>Settings</h2>
        ${botFields({ ...this.data, refused: this.refused })}
        <div class="buttons"><button class="primary" aria-busy=${this.busy}>Save</button></div>
      </form>
      <section class="card" aria-labelledby="secrets">
        <h2 id="secrets">Embed key and identity secret</h2>
        <p>The old one works for another 24 hours after it is rotated.</p>
        <div class="buttons">
          <button type="button" @click=${this.rotateKey}>Rotate the embed key</button>
          <button type="button" @click=${this.rotateSecret}>Rotate the identity secret</button>
        </div>
        ${curlBlock('POST', botUrl(bot.id, '/embed-key/rotate'), {})}
      </section>
    `
  }

  /** Only what differs from the chatbot as it was read: a merge patch. */
  change(event) {
    const { bot, etag } = this.data
    this.submit(event, async (form) => {
      const wanted = botBody(form, bot)
      const patch = Object.fromEntries(Object.entries(wanted).filter(([name, value]) => !isSame(bot[name], value)))
      if (!Object.keys(patch).length) return done('Nothing was changed.')
      await this.patch(botUrl(bot.id), patch, etag, () => this.read())
      this.data = await this.read()
      this.dispatchEvent(new Event('changed', { bubbles: true }))
      done('The chatbot is changed.')
    })
  }

  async rotateKey() {
    const [id] = this.parts
    if (!(await confirmed({ title: 'Make a new embed key?', text: 'Pages with the old key work for another 24 hours.', yes: 'Rotate' }))) return
    this.act(async () => {
      const { embed_key } = await this.api.post(botUrl(id, '/embed-key/rotate'), {})
      embedKeys.keep(id, embed_key)
      this.secret = { title: 'The new embed key', value: embed_key }
    })
  }

  async rotateSecret() {
    const [id] = this.parts
    const question = { title: 'Make a new identity secret?', text: 'Tokens that are signed with the old one work for another 24 hours.', yes: 'Rotate' }
    if (!(await confirmed(question))) return
    this.act(async () => {
      const { secret } = await this.api.post(botUrl(id, '/identity-secret/rotate'), {})
      this.secret = { title: 'The new identity secret', value: secret }
    })
  }
}

const sorted = (value) =>
  value && typeof value == 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

const isSame = (one, other) => JSON.stringify(sorted(one)) == JSON.stringify(sorted(other))

customElements.define('bot-settings', BotSettings)
