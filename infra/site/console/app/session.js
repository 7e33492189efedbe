/** Who uses the console: a key, and what the API says of it. The key is in this tab's memory and sessionStorage only. */
import { Api } from './api.js'

const STORED = 'aresgen-console-key'
const ROLES = ['viewer', 'editor', 'admin']

export class Session extends EventTarget {
  #key = ''
  /** @type {any} the answer of GET /v1/keys/current; null: nobody is signed in */
  who = null
  /** Why the last session ended, for the sign-in form. */
  reason = ''

  constructor() {
    super()
    this.api = new Api(
      () => this.#key,
      (problem) => this.#key && this.end(`You are signed out: ${problem.detail}`),
    )
  }

  /** Continues the session of this tab, if there is one. */
  async resume() {
    const key = sessionStorage.getItem(STORED)
    if (key) await this.begin(key).catch((problem) => this.end(problem.detail))
  }

  /** Throws a Problem if the API does not accept the key. */
  async begin(key) {
    this.#key = key.trim()
    try {
      this.who = await this.api.get('/keys/current')
    } catch (problem) {
      if (this.#key && problem.status != 401) this.#key = ''
      throw problem
    }
    sessionStorage.setItem(STORED, this.#key)
    this.reason = ''
    this.dispatchEvent(new Event('change'))
  }

  async refresh() {
    this.who = await this.api.get('/keys/current')
    this.dispatchEvent(new Event('change'))
  }

  end(reason = '') {
    this.#key = ''
    this.who = null
    this.reason = reason
    sessionStorage.removeItem(STORED)
    this.dispatchEvent(new Event('change'))
  }

  /** Whether the key's role is this one or a greater one. */
  may(role) {
    return !!this.who && ROLES.indexOf(this.who.role) >= ROLES.indexOf(role)
  }

  /** Why something is not offered; nothing if it is. */
  refusal(role, doing = 'This') {
    if (this.may(role)) return ''
    return `${doing} needs the role ${role}; your key has the role ${this.who?.role ?? 'none'}.`
  }
}

export const session = new Session()
