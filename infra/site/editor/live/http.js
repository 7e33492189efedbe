/** The API's HTTP side. */

/** An answer that is no success, from `application/problem+json`; status 0 without an answer. */
export class Problem extends Error {
  constructor(status, code, detail, retryAfter = 0) {
    super(detail)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.detail = detail
    this.retryAfter = retryAfter
  }

  /** Whether the same request can succeed later. */
  get isTransient() {
    return this.status == 0 || this.status == 408 || this.status == 409 || this.status == 429 || this.status >= 500
  }
}

/**
 * @param {string} url
 * @param {string} token
 * @param {{method?: string, body?: unknown, key?: string, fetch?: typeof fetch}} [options] key: Idempotency-Key
 * @returns {Promise<any>} the JSON of the answer
 */
export async function request(url, token, { method = 'GET', body, key, fetch = globalThis.fetch } = {}) {
  const headers = { Authorization: `Bearer ${token}` }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  if (key) headers['Idempotency-Key'] = key
  let response, text
  try {
    response = await fetch(url, {
      method,
      headers,
      cache: 'no-store',
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    text = await response.text()
  } catch {
    throw new Problem(0, 'unreachable', 'The API cannot be reached.')
  }
  let json = null
  try {
    json = text ? JSON.parse(text) : null
  } catch {
    // A gateway's page: the status says enough.
  }
  if (response.ok) return json
  throw new Problem(
    response.status,
    json?.code ?? 'unknown',
    json?.detail ?? `The API answered ${response.status}.`,
    Number(response.headers.get('Retry-After')) * 1000 || 0,
  )
}
