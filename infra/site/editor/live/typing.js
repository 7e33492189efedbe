import { ChangeSet } from './changes.js'
import { randomId } from './identity.js'
import { Plumbing } from './plumbing.js'

const FRAME = 32_768
/** The server allows 20 pushes in 10 s; a burst of two, then one every 620 ms, are 18. */
const PUSH_EVERY = 620
export const PUSH_BURST = 2
/** So long a push waits for its ack, and a message for its answer. */
export const ANSWER = 10_000

/** What is typed here: applied, stored in the tab, sent as pushes, with the cursor. */
export class Typing extends Plumbing {
  /**
   * Changes the text now, and at the server when it can.
   *
   * @param {ChangeSet | import('./changes.js').ChangesJson | {toJSON: () => any}} changes for `text`
   * @param {unknown} [origin] is `origin` of the change event, so that an editor knows its own
   */
  edit(changes, origin) {
    if (this.core.revision < 0 || this.core.stored)
      throw new Error('The document is not loaded yet: await handle.ready')
    if (this.status == 'read_only') throw new Error('The document is open for reading only')
    const set = changes instanceof ChangeSet ? changes : ChangeSet.fromJSON(changes.toJSON?.() ?? changes)
    if (!set.isEmpty) this.core.edit(set, origin ?? null)
  }

  replace(from, to, insert, origin) {
    this.edit(ChangeSet.of(this.text.length, [{ from, to, insert }]), origin)
  }

  /** Shows the others where this writer is. @param {number} anchor @param {number} [head] */
  setCursor(anchor, head = anchor) {
    if (this.cursor?.anchor == anchor && this.cursor.head == head) return
    this.cursor = { anchor, head }
    this.after('cursor', Math.max(0, this.cursorAt + 1_000 - this.clock.now()), () => this.sendCursor())
  }

  /** Resolves when all that was typed here is acknowledged; rejects if the document closes before. */
  flush() {
    if (!this.unsent) return Promise.resolve()
    if (this.status == 'closed') return Promise.reject(this.closure())
    this.pump()
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }))
  }

  /** Whether something typed here is not yet acknowledged. */
  get unsent() {
    return this.core.isUnsent || !!this.core.stored
  }

  get canWrite() {
    return this.permissions.includes('write')
  }

  changed(event) {
    if (event.origin === null) this.moveCursor(event.changes)
    this.presence.map(event.changes)
    this.emit('change', event)
    if (event.remote) return
    if (this.blocked?.code == 'too_large') {
      this.blocked = null
      this.enter(this.status)
    }
    this.keep()
    if (!this.timers.push) this.after('push', 20, () => this.pump())
  }

  moveCursor(changes) {
    if (!this.cursor) return
    const move = (pos) => changes.mapPos(Math.min(pos, changes.length), 1)
    this.cursor = { anchor: move(this.cursor.anchor), head: move(this.cursor.head) }
  }

  /** Sends what was typed, if nothing is in flight and the server's limit allows it. */
  pump() {
    const { core } = this
    if (!this.welcomed || core.inflight || core.broken || this.blocked || core.stored) return
    if (core.pending.isEmpty || !this.canWrite) return
    const wait = this.pushIn()
    if (wait > 0) return this.after('push', wait, () => this.pump())
    this.stop('push')
    core.take()
    this.transmit()
  }

  /** Sends the push in flight, for the first time or again: always the same. */
  transmit() {
    const { core } = this
    const push = core.inflight
    if (!push || !this.welcomed) return
    if (push.posted) return core.broken && core.acknowledged(push.seq, core.head)
    const cursor = core.pending.isEmpty && this.cursor ? { cursor: this.cursor } : {}
    const frame = JSON.stringify({
      t: 'push',
      client: core.client,
      seq: push.seq,
      base: push.base,
      changes: push.changes,
      ...cursor,
    })
    if (!push.key && frame.length * 3 > FRAME && new TextEncoder().encode(frame).length > FRAME) push.key = randomId()
    this.save()
    if (push.key) return this.post()
    this.pushes -= 1
    this.cursorAt = this.clock.now()
    this.sentCursor = this.cursor
    this.send(frame)
    this.after('answer', ANSWER, () => this.transmit())
  }

  /** ms until another push is allowed. */
  pushIn() {
    const now = this.clock.now()
    this.pushes = Math.min(PUSH_BURST, this.pushes + (now - this.pushesAt) / PUSH_EVERY)
    this.pushesAt = now
    return Math.ceil((1 - this.pushes) * PUSH_EVERY)
  }

  sendCursor() {
    if (!this.welcomed || this.core.isUnsent || !this.cursor || this.cursor == this.sentCursor) return
    this.sentCursor = this.cursor
    this.cursorAt = this.clock.now()
    if (this.isOpen) this.socket.send(JSON.stringify({ t: 'cursor', ...this.cursor, rev: this.core.revision }))
  }

  /** Shows where another writer is. */
  meet({ client, author }, cursor) {
    this.presence.meet(client, author, cursor)
    this.emit('presence', this.presence)
    this.fade()
  }

  fade() {
    if (this.timers.fade) return
    if (![...this.presence.values()].some(({ cursor }) => cursor)) return
    this.after('fade', 5_000, () => {
      if (this.presence.fade()) this.emit('presence', this.presence)
      this.fade()
    })
  }

  /** Stores at once, then at most every 250 ms. */
  keep() {
    if (this.timers.save) return
    this.after('save', Math.max(0, this.savedAt + 250 - this.clock.now()), () => this.save())
  }

  save() {
    this.stop('save')
    const { core, identity } = this
    if (!identity || core.stored || core.revision < 0) return
    this.savedAt = this.clock.now()
    const unsent = core.save()
    if (!unsent && this.wasUnsent === false && this.savedSeq == core.seq) return
    try {
      identity.save({ client: core.client, seq: core.seq, ...(unsent && { unsent }) })
      this.stored = true
      this.wasUnsent = !!unsent
      this.savedSeq = core.seq
    } catch {
      this.stored = false
    }
  }
}
