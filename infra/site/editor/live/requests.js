import { ChangeSet } from './changes.js'
import { Problem, request } from './http.js'
import { randomId } from './identity.js'
import { Typing } from './typing.js'

export const GAP = 1_000

/** What goes by HTTP: the text, missing revisions, and pushes that are too large for a frame. */
export class Requests extends Typing {
  path(rest = '') {
    const api = (this.options.api ?? new URL(import.meta.url).origin).replace(/\/$/, '')
    return `${api}/v1/documents/${encodeURIComponent(this.options.document)}${rest}`
  }

  async http(rest, options) {
    const { token } = this.token
    try {
      return await request(this.path(rest), token, { ...options, fetch: this.options.fetch })
    } catch (fault) {
      throw Object.assign(fault, { token })
    }
  }

  /** The first text, and what an earlier page of this tab left unsent. */
  load() {
    return (this.loading ??= this.loadOnce().finally(() => (this.loading = null)))
  }

  async loadOnce() {
    const { core } = this
    if (core.revision < 0) {
      const { unsent } = this.identity
      const base = unsent?.inflight?.base ?? unsent?.revision
      try {
        const { content, revision } = await this.http(unsent ? `?revision=${base}` : '')
        core.load(content, revision)
        if (unsent) core.restore(unsent)
      } catch (fault) {
        if (!unsent || fault.status != 400) throw fault
        return this.salvage()
      }
    }
    if (core.stored) {
      const { revision } = this.identity.unsent
      while (core.revision < revision) {
        const list = await this.list()
        core.receive(list.filter((item) => item.revision <= revision))
        if (!list.length || core.broken) return this.salvage()
      }
      core.restorePending()
    }
    this.opened(this)
  }

  /** The document has no longer the revisions for which the stored typing was made: hands it out as a conflict. */
  async salvage() {
    const { core, identity } = this
    const { inflight, pending } = identity.unsent
    const ours = [...(inflight ? [inflight.changes] : []), pending]
      .flatMap((json) => ChangeSet.fromJSON(json).ranges.map(({ insert }) => insert))
      .join('')
    const { content, revision } = await this.http('')
    core.fold()
    core.stored = null
    this.rename()
    core.broken = null
    core.buffer.clear()
    core.head = revision
    core.load(content, revision)
    this.emit('conflict', { revision, before: '', theirs: '', ours, from: 0, to: 0 })
    this.opened(this)
  }

  /** Revisions of messages. */
  receive(messages) {
    try {
      this.core.receive(messages.map(revisionOf))
    } catch (fault) {
      if (!(fault instanceof RangeError)) throw fault
      this.core.broken = 'changes_do_not_fit'
    }
  }

  async list() {
    return (await this.http(`/changes?after=${this.core.revision}&limit=100`)).map(revisionOf)
  }

  /** Fetches what is missing. One call at a time. */
  async fetchGap() {
    this.stop('gap')
    if (this.fetching) return
    this.fetching = true
    const { turn } = this
    try {
      while (turn == this.turn && this.core.isBehind) {
        const list = await this.list()
        if (turn == this.turn) this.core.receive(list)
        if (!list.length) {
          this.after('gap', GAP, () => this.fetchGap())
          break
        }
      }
    } catch (fault) {
      if (turn == this.turn) this.failedHttp(fault, 'gap', () => this.fetchGap())
    }
    this.fetching = false
    this.look()
  }

  /** Loads the text anew, when the push in flight has its answer. */
  async resync() {
    if (this.syncing || this.core.inflight) return
    this.syncing = true
    const { turn, core } = this
    try {
      const { content, revision } = await this.http('')
      if (turn == this.turn && !core.inflight) {
        if (revision < Math.max(core.floor, this.restored ? -1 : core.revision))
          throw new Problem(0, 'stale', 'An older text was read.')
        this.restored = false
        if (core.broken != 'behind') console.warn(`The text of revision ${revision} is loaded anew: ${core.broken}`)
        core.resync(content, revision)
      }
    } catch (fault) {
      if (turn == this.turn) this.failedHttp(fault, 'sync', () => this.resync())
    }
    this.syncing = false
    this.look()
  }

  /** A push that is too large for a frame. Repeated with its key until there is an answer, so it is done once. */
  async post() {
    const { core } = this
    const push = core.inflight
    if (this.posting) return
    this.posting = true
    try {
      const body = { base_revision: push.base, changes: push.changes.toJSON() }
      const answer = await this.http('/changes', { method: 'POST', key: push.key, body })
      if (core.inflight == push)
        core.acknowledged(push.seq, answer.revision, ChangeSet.fromJSON(answer.changes).isEmpty)
    } catch (fault) {
      if (core.inflight == push) this.refusedPost(fault, push)
    }
    this.posting = false
    this.look()
  }

  refusedPost(fault, push) {
    // Nothing was written under the key: the answer to it may be kept.
    if (fault.code == 'revision_conflict') push.key = randomId()
    const codes = { 413: 'too_large', 403: 'read_only', 422: 'invalid_change_set', 400: 'invalid_change_set' }
    if (codes[fault.status]) this.rejected(codes[fault.status], fault.detail)
    else this.failedHttp(fault, 'post', () => this.core.inflight?.key && this.post())
  }

  failedHttp(fault, timer, again) {
    if (!(fault instanceof Problem)) throw fault
    if (!fault.isTransient) return this.lost(fault)
    this.after(timer, Math.max(fault.retryAfter, 1_000) * (1 + this.clock.random()), again)
  }
}

export function revisionOf({ rev, revision = rev, client, seq, author, changes, sum }) {
  return { revision, client, seq, author, sum, changes: changes && ChangeSet.fromJSON(changes) }
}
