/** Who the page says that its visitor is. The API checks the token; here only its subject is compared. */
export class Visitor {
  constructor() {
    this.token = null
    this.subject = undefined
  }

  identify(token) {
    this.token = token
    this.subject = token ? subjectOf(token) : undefined
  }

  /** Whether this is what an anonymous visitor has written, or the same one. */
  owns({ visitor }) {
    return visitor === undefined || visitor === this.subject
  }
}

function subjectOf(token) {
  try {
    const bytes = atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/'))
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes, (each) => each.charCodeAt(0)))).sub
  } catch {
    return undefined
  }
}
