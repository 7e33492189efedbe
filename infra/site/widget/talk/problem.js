/** An answer that is no success, from `application/problem+json`; status 0 without an answer. */
export class Problem extends Error {
  static UNREACHABLE = new Problem(0, 'unreachable', 'The API cannot be reached.')

  constructor(status, code, detail, retryAfter = 0) {
    super(detail)
    Object.assign(this, { name: 'Problem', status, code, detail, retryAfter })
  }

  static async of(response) {
    const json = await response.json().catch(() => null)
    return Problem.from(
      { code: 'unknown', detail: `The API answered ${response.status}.`, ...json, status: response.status },
      Number(response.headers.get('Retry-After')),
    )
  }

  /** From the members of a problem document. */
  static from({ status, code, detail }, retryAfter = 0) {
    return new Problem(status, code, detail, retryAfter || 0)
  }

  /** Whether the same request, sent again soon, can succeed without anyone's doing. */
  get isTransient() {
    return [0, 408, 409].includes(this.status) ? this.code != 'csat_locked' && this.code != 'csat_disabled' : this.status >= 500
  }
}
