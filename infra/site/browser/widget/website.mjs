/** A website of another origin that embeds chatbots, and what its owner does through the API. */
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'

/** All that a stylesheet of a page can do to a widget in it. */
const HOSTILE = `
* { all: revert; }
*, *::before { font: 40px fantasy !important; color: red !important; letter-spacing: 1em !important; text-transform: uppercase; }
button, textarea, dialog, [role] { display: none !important; }
body > * { transform: rotate(20deg); opacity: .2; pointer-events: none; width: 3000px; height: 3000px; display: flex; }
aresgen-chat { display: none !important; position: static !important; visibility: hidden !important; }`
const PLAIN = 'body { margin: 2rem; font: 16px/1.5 sans-serif; } main { max-width: 40rem; }'

export class Website {
  /** @param {{api: string, key: string}} options key: of the workspace that owns the chatbots */
  static async start({ api, key }) {
    const website = new Website(api, key)
    website.server = createServer((request, response) => website.answer(request, response))
    await new Promise((resolve) => website.server.listen(0, '127.0.0.1', resolve))
    website.origin = `http://127.0.0.1:${website.server.address().port}`
    return website
  }

  constructor(api, key) {
    Object.assign(this, { api, key })
  }

  close() {
    this.server.close()
  }

  /** Pages may run the widget's script and call the API, and nothing else: the strictest policy that the widget needs. */
  answer({ url }, response) {
    const { pathname, searchParams } = new URL(url, this.origin)
    if (pathname.endsWith('.css')) {
      response.setHeader('Content-Type', 'text/css')
      return response.end(pathname == '/hostile.css' ? HOSTILE : PLAIN)
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; script-src ${this.api}; connect-src ${this.api}; style-src 'self'; require-trusted-types-for 'script'`,
    )
    const { css = 'plain', lang = 'en', times = 1, ...attributes } = Object.fromEntries(searchParams)
    const data = Object.entries(attributes).map(([name, value]) => ` data-${name}="${value}"`)
    const script = `<script async src="${this.api}/v1/widget.js"${data.join('')}></script>`
    response.end(`<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>Garden shop</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/${css}.css">
${script.repeat(Number(times))}</head><body><main><h1>Garden shop</h1><p>Hoses, controllers and timers, sent from Leeds.</p>
<button id="buy">Buy a hose</button></main></body></html>`)
  }

  /** A page with the chat of a chatbot. @param {Record<string, string | number>} [more] attributes, `css`, `lang`, `times` */
  page(bot, more = {}) {
    return `${this.origin}/?${new URLSearchParams({ bot: bot.id, key: bot.embed_key, ...more })}`
  }

  /** What the owner does. */
  async call(method, path, body) {
    const response = await fetch(`${this.api}/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${this.key}`, 'Content-Type': 'application/json' },
      body: body && JSON.stringify(body),
    })
    const answer = await response.json()
    assert.ok(response.ok, `${method} ${path} answered ${response.status}: ${JSON.stringify(answer)}`)
    return answer
  }

  /** A chatbot that works on this website, and what it knows. */
  async bot(settings = {}) {
    return this.call('POST', '/chatbots', {
      name: 'Garden help',
      model: 'local/extractive-1',
      allowed_origins: [this.origin],
      csat: { enabled: true },
      knowledge_base: { sources: [RETURNS] },
      ...settings,
    })
  }

  /** The ids of a chatbot's conversations. */
  async conversations(bot) {
    return (await this.call('GET', `/chatbots/${bot.id}/conversations`)).map(({ id }) => id)
  }

  messages(bot, conversation) {
    return this.call('GET', `/chatbots/${bot.id}/conversations/${conversation}`).then(({ messages }) => messages)
  }

  /** The token by which this website vouches for a visitor. */
  token(bot, subject) {
    const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const now = Math.floor(Date.now() / 1000)
    const signed = `${part({ alg: 'HS256' })}.${part({ sub: subject, iat: now, exp: now + 3600 })}`
    return `${signed}.${createHmac('sha256', bot.identity.secret).update(signed).digest('base64url')}`
  }
}

const RETURNS = {
  external_id: 'returns',
  title: 'Returns',
  text: '# Returns\n\nYou can return a controller within 30 days of delivery. The refund arrives on your card within five working days after we have received the parcel.\n',
}
