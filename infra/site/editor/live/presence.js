/**
 * Who else is there, with cursors in the text as it is now.
 *
 * @typedef {{anchor: number, head: number}} Cursor
 * @typedef {Cursor & {rev: number}} Place in the text of a revision
 * @typedef {{client: string, author: {type: string, id: string}, cursor: Cursor | null, seen: number, place: Place | null,
 *   rev?: number}} Peer with `place`: in a revision that is still to come; `rev`: of the newest place
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

  /** Messages may overtake each other: a place of an earlier revision than the last is ignored. @param {Place} [place] */
  meet(client, author, place) {
    if (client == this.core.client) return
    const known = this.get(client)
    if (place && known?.rev > place.rev) return
    const cursor = known?.cursor ?? null
    this.set(client, { client, author, cursor, seen: this.now(), place: place ?? null, rev: place?.rev })
    this.arrive()
  }

  /** Shows places whose revision has come. @returns {boolean} whether there was one */
  arrive() {
    let arrived = false
    for (const peer of this.values()) {
      const { place } = peer
      if (!place || place.rev > this.core.revision) continue
      peer.cursor = {
        anchor: this.core.place(place.anchor, place.rev),
        head: this.core.place(place.head, place.rev),
      }
      peer.place = null
      arrived = true
    }
    return arrived
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
