/** One document as the server keeps it, on CodeMirror's own change sets: rebases like `rebaseUpdates`. */
import { ChangeSet, Text } from '@codemirror/state'
import { checksum } from '../editor/live/text.js'

export class Authority {
  constructor(text) {
    this.texts = [Text.of(text.split('\n'))]
    /** @type {{revision: number, client: string, seq: number, author: object, changes: any}[]} */
    this.revisions = []
  }

  get head() {
    return this.revisions.length
  }

  get text() {
    return this.at(this.head)
  }

  at(revision) {
    return this.texts[revision].toString()
  }

  after(revision) {
    return this.revisions.slice(revision)
  }

  /** @returns {{rev: number, none?: true, made?: object, place?: (position: number) => number} | {code: string, detail: string}} */
  push({ client, seq, base, changes: json, author }) {
    if (!(base <= this.head)) return { code: 'invalid_change_set', detail: `base ${base} is above ${this.head}` }
    const since = this.after(base)
    const known = since.find((each) => each.client == client && each.seq == seq)
    if (known) return known.sent == JSON.stringify(json) ? { rev: known.revision } : { code: 'seq_reused', detail: '' }
    let changes
    let place = (position) => position
    try {
      changes = ChangeSet.fromJSON(json)
      if (changes.length != this.texts[base].length)
        throw new RangeError(`${changes.length} units instead of ${this.texts[base].length}`)
    } catch (fault) {
      return { code: 'invalid_change_set', detail: fault.message }
    }
    for (const each of since) {
      const other = ChangeSet.fromJSON(each.changes)
      place = ((map, others) => (position) => others.mapPos(map(position), 1))(place, other.map(changes, true))
      changes = changes.map(other, false)
    }
    if (changes.empty) return { rev: this.head, none: true }
    const text = changes.apply(this.texts.at(-1))
    if (!text.toString().isWellFormed()) return { code: 'invalid_change_set', detail: 'splits a surrogate pair' }
    if (text.length > 1_048_576) return { code: 'too_large', detail: 'The document would be larger than 1 MB.' }
    this.texts.push(text)
    const made = { revision: this.head + 1, client, seq, author, changes: changes.toJSON(), sent: JSON.stringify(json) }
    this.revisions.push(made)
    return { rev: made.revision, made, place }
  }

  /** As a `rev` message. */
  message({ revision, client, seq, author, changes }) {
    const sum = revision % 50 ? {} : { sum: checksum(this.at(revision)) }
    const content = JSON.stringify(changes).length > 24_000 ? { fetch: true } : { changes }
    return { rev: revision, client, seq, author, ...content, ...sum }
  }
}
