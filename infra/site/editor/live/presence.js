/**
 * Who else is there, with cursors in the text as it is now.
 *
 * @typedef {{client: string, author: {type: string, id: string}, cursor: {anchor: number, head: number} | null, seen: number}} Peer
 */

/** A cursor is gone after so many ms of silence. */
const SILENCE = 30_000

export class Presence extends Map {
  /** @param {import('./core.js').Core} core @param {() => number} now */
  constructor(core, now) {
    super()
    this.core = core
    this.now = now
  }

  /** All peers anew. @param {any[]} entries of `welcome` */
  replace(entries) {
    this.clear()
    for (const entry of entries) this.meet(entry.client, entry.author, entry.cursor)
  }

  /** @param {{anchor: number, head: number, rev: number}} [cursor] */
  meet(client, author, cursor) {
    if (client == this.core.client) return
    const placed = cursor && {
      anchor: this.core.place(cursor.anchor, cursor.rev),
      head: this.core.place(cursor.head, cursor.rev),
    }
    this.set(client, { client, author, cursor: placed ?? null, seen: this.now() })
  }

  /** @param {import('./changes.js').ChangeSet} changes of the text */
  map(changes) {
    for (const { cursor } of this.values()) {
      if (!cursor) continue
      cursor.anchor = changes.mapPos(Math.min(cursor.anchor, changes.length), 1)
      cursor.head = changes.mapPos(Math.min(cursor.head, changes.length), 1)
    }
  }

  /** Whether a cursor went. */
  fade() {
    let faded = false
    for (const peer of this.values()) {
      if (peer.cursor && this.now() - peer.seen >= SILENCE) {
        peer.cursor = null
        faded = true
      }
    }
    return faded
  }
}
