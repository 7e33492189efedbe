/** The API's HTTP side, for one chatbot. */
import { Problem } from './problem.js'

export class Api {
  /** @param {{api: string, bot: string, key: string}} settings @param {import('./visitor.js').Visitor} visitor */
  constructor(settings, visitor) {
    Object.assign(this, { settings, visitor })
    this.base = `${settings.api}/v1/chatbots/${settings.bot}`
    this.takesTokens = true
    this.hasAnswered = false
  }

  /**
   * @param {string} path
   * @param {{method?: string, body?: unknown, key?: string, token?: string, tag?: string}} [options] key: Idempotency-Key;
   *     token: of the conversation; tag: of what is known already
   * @returns {Promise<Response>} of status 2xx or 304; anything else is a {@link Problem}
   */
  async send(path, { method = 'GET', body, key, token, tag } = {}) {
    const headers = { Authorization: `Bearer ${this.settings.key}` }
    if (body !== undefined) headers['Content-Type'] = 'application/json'
    if (key) headers['Idempotency-Key'] = key
    if (tag) headers['If-None-Match'] = tag
    if (token) headers['X-Conversation-Token'] = token
    if (this.visitor.token && this.takesTokens) headers['X-Visitor-Token'] = this.visitor.token
    const response = await this.fetched(this.base + path, {
      method,
      headers,
      cache: 'no-store',
      credentials: 'omit',
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    this.hasAnswered = true
    if (response.ok || response.status == 304) return response
    throw await Problem.of(response)
  }

  /**
   * A browser shows no answer to a page whose origin the chatbot does not allow. An API that can be reached, and of which
   * this page cannot read even the first answer, refuses it.
   */
  async fetched(url, options) {
    try {
      return await fetch(url, options)
    } catch {
      if (this.hasAnswered || !(await this.isReachable())) throw Problem.UNREACHABLE
    }
    // The network may have failed for a moment.
    return fetch(url, options).catch(() => {
      throw this.refusal()
    })
  }

  async isReachable() {
    const health = `${this.settings.api}/v1/healthz`
    return fetch(health, { mode: 'no-cors', cache: 'no-store', credentials: 'omit' }).then(
      () => true,
      () => false,
    )
  }

  refusal() {
    const { bot, api } = this.settings
    const remedy = `Add "${location.origin}" to allowed_origins of ${bot}, and compare data-key with its embed key.`
    return new Problem(403, 'origin_not_allowed', `${api} refuses this page. ${remedy}`)
  }
}
