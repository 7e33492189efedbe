/** An answer of the API that is a refusal, or a call that never arrived. `code` is the contract; `detail` is for people. */
export class Problem extends Error {
  constructor({ code, detail, status = 0, errors = [], requestId, retryAfter, ...more }) {
    super(detail)
    Object.assign(this, { code, detail, status, errors, requestId, retryAfter, more })
  }

  /** @param {Response} response */
  static async of(response) {
    let body = {}
    try {
      body = await response.json()
    } catch {
      // Something between the API and this page answered.
    }
    return new Problem({
      ...body,
      code: body.code ?? `http_${response.status}`,
      detail: body.detail ?? `The server answered ${response.status} without a reason.`,
      status: response.status,
      requestId: body.request_id ?? response.headers.get('X-Request-Id') ?? undefined,
      retryAfter: Number(response.headers.get('Retry-After')) || undefined,
    })
  }

  static unreachable() {
    return new Problem({ code: 'unreachable', detail: 'The API cannot be reached. Check the network, then try again.' })
  }

  /** What the API says about one member of the body, such as `name`. */
  of(member) {
    return this.errors.find(({ pointer }) => pointer?.split('/')[1] == member)?.detail
  }
}
