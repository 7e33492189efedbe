/** The page's calls, with the edit token as Bearer. */
import { request } from '../live/http.js'
import { randomId } from '../live/identity.js'

export class Api {
  /** @param {string} document @param {() => string} token */
  constructor(document, token) {
    this.base = `/v1/documents/${encodeURIComponent(document)}`
    this.token = token
  }

  get(path = '') {
    return request(this.base + path, this.token())
  }

  /** Sent again with its key while the API cannot be reached, so that it is done once. */
  async post(path, body) {
    const key = randomId()
    for (let attempt = 1; ; attempt++) {
      try {
        return await request(this.base + path, this.token(), { method: 'POST', body, key })
      } catch (fault) {
        if (!fault.isTransient || attempt == 4) throw fault
        await new Promise((resolve) => setTimeout(resolve, fault.retryAfter || 500 * attempt))
      }
    }
  }
}
