/** Calls of the API that serves this page, with the key of the session. */
import { Problem } from './problem.js'

/** `…/v1/console/index.html` is served by `…/v1`. */
export const BASE = new URL('..', document.baseURI).href.replace(/\/$/, '')

/** A path below `/v1` with a query; members that are undefined, null or empty are left out. */
export function path(text, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return given.length ? `${text}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}` : text
}

export class Api {
  /** @param {() => string} key @param {(problem: Problem) => void} ended called when the API no longer accepts the key */
  constructor(key, ended = () => {}) {
    this.key = key
    this.ended = ended
  }

  /** The body of the answer. @returns {Promise<any>} */
  async get(url, { signal } = {}) {
    return (await this.send('GET', url, { signal })).json()
  }

  /** A page of a list, and where the next one begins. @returns {Promise<{items: any[], next?: string}>} */
  async list(url, query = {}, { signal } = {}) {
    const response = await this.send('GET', path(url, query), { signal })
    return { items: await response.json(), next: response.headers.get('X-Next-Cursor') ?? undefined }
  }

  /** The body with its `ETag`, for a change that must not overwrite another. */
  async tagged(url, { signal } = {}) {
    const response = await this.send('GET', url, { signal })
    return { body: await response.json(), etag: response.headers.get('ETag') ?? undefined }
  }

  /** As `tagged`, if it is no longer what has this tag; else nothing. */
  async news(url, known, { signal } = {}) {
    const response = await this.send('GET', url, { known, signal })
    if (response.status == 304) return undefined
    return { body: await response.json(), etag: response.headers.get('ETag') ?? undefined }
  }

  post(url, body) {
    return this.change('POST', url, { body })
  }

  patch(url, body, etag) {
    return this.change('PATCH', url, { body, etag })
  }

  put(url, body, options = {}) {
    return this.change('PUT', url, { body, ...options })
  }

  delete(url) {
    return this.change('DELETE', url)
  }

  /** Sent again under its Idempotency-Key while the API cannot be reached, so that it takes effect once. */
  async change(method, url, options = {}) {
    const idempotencyKey = crypto.randomUUID()
    for (let attempt = 1; ; attempt++) {
      try {
        const response = await this.send(method, url, { ...options, idempotencyKey })
        return response.status == 204 ? undefined : await response.json()
      } catch (problem) {
        if (!['unreachable', 'idempotency_in_progress'].includes(problem.code) || attempt == 3) throw problem
        await new Promise((resolve) => setTimeout(resolve, 1_000 * attempt))
      }
    }
  }

  /** @returns {Promise<Response>} a good answer; a refusal is thrown as a Problem */
  async send(method, url, { body, type = 'application/json', etag, known, idempotencyKey, prefer, signal } = {}) {
    const headers = { Authorization: `Bearer ${this.key()}` }
    if (body !== undefined) headers['Content-Type'] = type
    if (etag) headers['If-Match'] = etag
    if (known) headers['If-None-Match'] = known
    if (prefer) headers.Prefer = prefer
    if (idempotencyKey) headers['Idempotency-Key'] = idempotencyKey
    let response
    try {
      response = await fetch(BASE + url, {
        method,
        headers,
        signal,
        body: body === undefined || typeof body == 'string' ? body : JSON.stringify(body),
      })
    } catch (fault) {
      if (fault.name == 'AbortError') throw fault
      throw Problem.unreachable()
    }
    if (response.ok || response.status == 304) return response
    const problem = await Problem.of(response)
    if (response.status == 401) this.ended(problem)
    throw problem
  }

  /**
   * The frames of a streamed answer, as objects. Throws a Problem if the stream ends badly. It has no Idempotency-Key:
   * under one the model would answer to its end, and be paid for it, after the reader has stopped.
   */
  async *stream(url, body, { signal } = {}) {
    const response = await this.send('POST', url, { body, signal })
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    let rest = ''
    for (;;) {
      let piece
      try {
        piece = await reader.read()
      } catch (fault) {
        if (fault.name == 'AbortError') throw fault
        throw new Problem({ code: 'stream_broken', detail: 'The connection broke before the answer was whole.' })
      }
      if (piece.done) throw new Problem({ code: 'stream_broken', detail: 'The answer ended before it was whole.' })
      const lines = (rest + piece.value).split('\n')
      rest = lines.pop()
      for (const line of lines) {
        if (!line.startsWith('data:')) continue
        const data = line.slice(5).trim()
        if (data == '[DONE]') return
        const frame = JSON.parse(data)
        if (frame.error && frame.code) throw new Problem(frame)
        yield frame
      }
    }
  }
}
