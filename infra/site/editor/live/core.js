/**
 * A document on one client: what the server confirmed, the push in flight, and what was typed since. It knows no socket
 * and no clock. text = confirmed, then `own` (the push, moved over what was confirmed since), then `pending`.
 *
 * @typedef {{type: string, id: string}} Author
 * @typedef {{revision: number, client?: string, seq?: number, author?: Author, changes?: ChangeSet, sum?: string,
 *   own?: boolean}} Revision without `changes`: they are still to be fetched, or it is our own
 * @typedef {{base: number, seq: number, changes: ChangeSet, key?: string, none?: number, posted?: string}} Push with `key`:
 *   sent by HTTP, and with `posted`, that key, once it has its answer
 */
import { ChangeSet } from './changes.js'
import { conflicts } from './conflicts.js'
import { checksum, clean, difference, whole } from './text.js'

/** So many revisions are kept to move cursors that refer to earlier ones. */
const RECENT = 200

export class Core {
  /** @param {string} client @param {number} seq of the last push that was acknowledged */
  constructor(client, seq = 0) {
    this.client = client
    this.seq = seq
    this.revision = -1
    this.confirmed = this.text = ''
    /** The newest revision that was heard of. */
    this.head = -1
    /** Why the text must be loaded anew, if it must. @type {string | null} */
    this.broken = null
    /** What an earlier page left, until it can be applied. @type {ChangeSet | null} */
    this.stored = null
    /** @type {Map<number, Revision>} */
    this.buffer = new Map()
    this.recent = []
    this.pending = ChangeSet.empty(0)
    this.forget()
    this.onChange = (_event) => {}
    this.onConflict = (_conflict) => {}
  }

  get isUnsent() {
    return !!this.inflight || !this.pending.isEmpty
  }

  /** Whether revisions are missing; `false` also while they must wait for the answer to a push by HTTP. */
  get isBehind() {
    return (
      this.revision >= 0 && !this.broken && !this.inflight?.key && (this.buffer.size > 0 || this.head > this.revision)
    )
  }

  /** Whether the next revision must be fetched because no message will bring it. */
  get mustFetch() {
    const next = this.buffer.get(this.revision + 1)
    return this.isBehind && !!next && !next.changes && !next.own
  }

  load(text, revision) {
    const changes = difference(this.text, text)
    this.pending = ChangeSet.empty(this.text.length)
    this.confirmed = text
    this.revision = revision
    this.head = Math.max(this.head, revision)
    this.replay(changes, null)
  }

  /** @param {ChangeSet} given for the text as it is @param {unknown} origin handed on to `onChange` */
  edit(given, origin) {
    const typed = given.apply(this.text)
    const changes = whole(given, this.text)
    this.text = typed
    this.pending = this.pending.compose(changes)
    this.onChange({ changes: given, remote: false, origin })
    if (changes.ranges.every(({ insert }) => clean(insert) == insert)) return
    // The caller's view has what it inserted: correct it there, too.
    const corrected = difference(typed, clean(typed))
    this.pending = this.pending.compose(corrected)
    this.text = clean(typed)
    this.onChange({ changes: corrected, remote: false, origin: null })
  }

  /** What was typed, as the push that is now in flight. @returns {Push} */
  take() {
    this.inflight = { base: this.revision, seq: this.seq + 1, changes: this.pending }
    this.own = this.pending
    this.pending = ChangeSet.empty(this.text.length)
    return this.inflight
  }

  /** @param {Revision[]} revisions in any order, known ones too */
  receive(revisions) {
    for (const item of revisions) {
      this.head = Math.max(this.head, item.revision)
      if (this.broken && this.isOwn(item)) this.acknowledged(item.seq, item.revision)
      else if (item.revision > this.revision) {
        const known = this.buffer.get(item.revision)
        this.buffer.set(item.revision, { ...item, own: known?.own, changes: item.changes ?? known?.changes })
      }
    }
    this.drain()
  }

  /** The server accepted the push. @param {number} seq @param {number} revision @param {boolean} [none] it changed nothing */
  acknowledged(seq, revision, none = false) {
    if (this.inflight?.seq !== seq) return
    this.head = Math.max(this.head, revision)
    if (this.inflight.key) Object.assign(this.inflight, { key: undefined, posted: this.inflight.key })
    if (this.broken) {
      this.settle(none ? ChangeSet.empty(this.confirmed.length) : this.own)
      this.floor = Math.max(this.floor, revision)
    } else if (none) this.inflight.none = revision
    else if (revision > this.revision) this.buffer.set(revision, { ...this.buffer.get(revision), revision, own: true })
    else this.settle(ChangeSet.empty(this.confirmed.length)) // It was applied as if it were another client's.
    this.drain()
  }

  /** The server refused the push: what it holds becomes unsent typing again. */
  fold() {
    if (!this.inflight) return
    this.pending = this.own.compose(this.pending)
    this.forget()
    this.drain()
  }

  /** A client id that the server has not seen. */
  rename(client) {
    this.client = client
    this.seq = 0
  }

  /** The text as the server has it takes the place of the confirmed one; unsent typing is moved onto it. */
  resync(text, revision) {
    if (this.inflight) this.fold()
    const before = this.confirmed
    this.confirmed = text
    this.revision = this.head = revision
    this.recent = []
    this.broken = null
    this.floor = -1
    for (const number of this.buffer.keys()) {
      if (number <= revision) this.buffer.delete(number)
      else this.head = Math.max(this.head, number)
    }
    this.replay(difference(before, text), null)
    this.drain()
  }

  /** What must outlive a reload, or null. */
  save() {
    if (!this.isUnsent) return null
    const { inflight, pending, revision } = this
    const { key, posted = key, ...push } = inflight ?? {}
    return { revision, pending, inflight: inflight && { ...push, key: posted, none: undefined } }
  }

  /** Continues from {@link save}, at the text of `inflight.base`, or of `revision` without a push in flight. */
  restore({ pending, inflight }) {
    if (inflight) {
      this.edit(ChangeSet.fromJSON(inflight.changes), null)
      this.inflight = { ...inflight, changes: this.take().changes }
    }
    this.stored = ChangeSet.fromJSON(pending)
  }

  /** After the revisions up to the stored one. */
  restorePending() {
    const { stored } = this
    this.stored = null
    this.edit(stored, null)
  }

  /** A position in the text of a revision, in the text as it is now. */
  place(position, revision) {
    for (const { number, changes } of this.recent) {
      if (number > revision) position = changes.mapPos(Math.min(position, changes.length), 1)
    }
    const shown = Math.min(position, this.confirmed.length)
    return this.pending.mapPos(this.own ? this.own.mapPos(shown, 1) : shown, 1)
  }

  isOwn(item) {
    return !!this.inflight && item.client === this.client && item.seq === this.inflight.seq
  }

  forget() {
    this.inflight = this.own = null
    this.floor = this.floor ?? -1
  }

  drain() {
    while (!this.broken && !this.inflight?.key) {
      const item = this.buffer.get(this.revision + 1)
      if (!item || !(item.changes || item.own || this.isOwn(item))) break
      this.buffer.delete(item.revision)
      try {
        if (item.own || this.isOwn(item)) this.confirm(item)
        else this.apply(item)
      } catch (fault) {
        if (!(fault instanceof RangeError)) throw fault
        this.broken = 'changes_do_not_fit'
        return
      }
      this.revision = item.revision
      if (item.sum && item.sum != checksum(this.confirmed)) this.broken = 'checksum'
    }
    if (!this.broken && this.inflight?.none <= this.revision) this.settle(ChangeSet.empty(this.confirmed.length))
  }

  /** Our push is the next revision, moved as the server moves it: over each revision since its base in turn. */
  confirm(item) {
    const accepted = item.changes ?? this.own
    this.remember(item.revision, accepted)
    this.settle(accepted)
  }

  settle(accepted) {
    const shown = this.own.apply(this.confirmed)
    this.confirmed = accepted.apply(this.confirmed)
    if (!this.inflight.posted) this.seq = this.inflight.seq // The server knows one by HTTP by its request.
    this.forget()
    // What was shown is not what the server has when the push was applied before, as another client's.
    if (shown != this.confirmed) this.replay(difference(shown, this.confirmed), null)
  }

  apply(item) {
    const { changes } = item
    const before = this.confirmed
    const unsent = this.own ? this.own.compose(this.pending) : this.pending
    this.confirmed = changes.apply(before)
    this.remember(item.revision, changes)
    let over = changes
    if (this.own) {
      over = changes.map(this.own, true)
      this.own = this.own.map(changes)
    }
    this.replay(over, item.author)
    for (const conflict of conflicts(before, unsent, changes))
      this.onConflict({ revision: item.revision, author: item.author, ...conflict })
  }

  /** Shows a change that is made for the text without `pending`. */
  replay(changes, author) {
    const shown = changes.map(this.pending, true)
    this.pending = this.pending.map(changes)
    this.text = shown.apply(this.text)
    if (!shown.isEmpty) this.onChange({ changes: shown, remote: true, origin: null, author })
  }

  remember(number, changes) {
    this.recent.push({ number, changes })
    if (this.recent.length > RECENT) this.recent.shift()
  }
}
