/**
 * Change sets in the JSON form of CodeMirror. Ported from src/change.ts of @codemirror/state 6.7.6 (MIT License,
 * Copyright (C) 2018-2021 by Marijn Haverbeke and others); texts are strings with LF, positions are UTF-16 units.
 * test/changes.test.mjs compares the two.
 *
 * @typedef {(number | [number, ...string[]])[]} ChangesJson kept length, or [deleted length, ...inserted lines]
 * @typedef {{from: number, to?: number, insert?: string}} Edit
 * @typedef {{from: number, to: number, insert: string, at: number}} ChangedRange `at`: where it begins afterwards
 */

/** An immutable change of a text of a fixed length. */
export class ChangeSet {
  /**
   * @param {number[]} sections pairs: length before, length after (-1: kept)
   * @param {string[]} inserted by the index of the pair; may be sparse
   */
  constructor(sections, inserted) {
    this.sections = sections
    this.inserted = inserted
  }

  /** Of edits that are sorted and do not overlap. @param {number} length @param {Edit[]} edits */
  static of(length, edits) {
    const sections = [], inserted = []
    let pos = 0
    for (const { from, to = from, insert = '' } of edits) {
      if (!(pos <= from && from <= to && to <= length)) throw new RangeError(`Edit ${from}-${to} is out of place`)
      addSection(sections, from - pos, -1)
      if (to > from || insert) {
        addSection(sections, to - from, insert.length)
        addInsert(inserted, sections, insert)
      }
      pos = to
    }
    addSection(sections, length - pos, -1)
    return new ChangeSet(sections, inserted)
  }

  /** @param {number} length */
  static empty(length) {
    return new ChangeSet(length ? [length, -1] : [], [])
  }

  /** @param {ChangesJson} json */
  static fromJSON(json) {
    const sections = [], inserted = []
    const isLength = (value) => Number.isSafeInteger(value) && value >= 0
    if (!Array.isArray(json)) throw new RangeError('A change set is an array')
    json.forEach((part, index) => {
      if (isLength(part)) {
        sections.push(part, -1)
        return
      }
      if (!Array.isArray(part) || !isLength(part[0]) || part.some((line, i) => i && typeof line != 'string')) {
        throw new RangeError(`Section ${index} of the change set is neither a length nor a replacement`)
      }
      const text = part.slice(1).join('\n')
      if (text) inserted[index] = text
      sections.push(part[0], text.length)
    })
    return new ChangeSet(sections, inserted)
  }

  /** @returns {ChangesJson} */
  toJSON() {
    const json = []
    for (let i = 0; i < this.sections.length; i += 2) {
      const [length, after] = [this.sections[i], this.sections[i + 1]]
      json.push(after < 0 ? length : after ? [length, ...this.inserted[i >> 1].split('\n')] : [length])
    }
    return json
  }

  get length() {
    return this.sections.reduce((sum, value, i) => (i % 2 ? sum : sum + value), 0)
  }

  get isEmpty() {
    return !this.sections.length || (this.sections.length == 2 && this.sections[1] < 0)
  }

  /** @param {ChangeSet} other */
  equals(other) {
    return JSON.stringify(this) == JSON.stringify(other)
  }

  /** What is replaced; adjacent replacements are one range. @returns {ChangedRange[]} */
  get ranges() {
    const ranges = []
    let from = 0, at = 0, last = null
    for (let i = 0; i < this.sections.length; i += 2) {
      const [length, after] = [this.sections[i], this.sections[i + 1]]
      const to = from + length
      if (after < 0) last = null
      else {
        const insert = this.inserted[i >> 1] ?? ''
        if (last) {
          last.to = to
          last.insert += insert
        } else ranges.push((last = { from, to, insert, at }))
      }
      at += after < 0 ? length : after
      from = to
    }
    return ranges
  }

  /** @param {string} text */
  apply(text) {
    if (text.length != this.length) throw new RangeError(`A change of ${this.length} units for a text of ${text.length}`)
    let result = '', pos = 0
    for (const { from, to, insert } of this.ranges) {
      result += text.slice(pos, from) + insert
      pos = to
    }
    return result + text.slice(pos)
  }

  /** This and then the other. @param {ChangeSet} other */
  compose(other) {
    return this.isEmpty ? other : other.isEmpty ? this : composeSets(this, other)
  }

  /**
   * This, made for the same text as the other, for the text that the other leaves.
   *
   * @param {ChangeSet} other
   * @param {boolean} [before] whether this inserts before the other at the same place
   */
  map(other, before = false) {
    return other.isEmpty ? this : mapSet(this, other, before)
  }

  /** @param {number} pos @param {number} [assoc] below 0: stays before what is inserted there */
  mapPos(pos, assoc = -1) {
    let from = 0, at = 0
    for (let i = 0; i < this.sections.length; i += 2) {
      const [length, after] = [this.sections[i], this.sections[i + 1]]
      const to = from + length
      if (after < 0) {
        if (to > pos) return at + (pos - from)
        at += length
      } else {
        if (to > pos || (to == pos && assoc < 0 && !length)) return pos == from || assoc < 0 ? at : at + after
        at += after
      }
      from = to
    }
    if (pos > from) throw new RangeError(`Position ${pos} is outside of a text of ${from}`)
    return at
  }

  /**
   * Consecutive change sets as one, in halves of equal size, as the server composes them: what is mapped over the
   * result can depend on the order of composition.
   *
   * @param {ChangeSet[]} sets at least one
   */
  static compose(sets) {
    if (sets.length == 1) return sets[0]
    const half = sets.length >> 1
    return ChangeSet.compose(sets.slice(0, half)).compose(ChangeSet.compose(sets.slice(half)))
  }
}

function addSection(sections, length, after, join = false) {
  if (length == 0 && after <= 0) return
  const last = sections.length - 2
  if (last >= 0 && after <= 0 && after == sections[last + 1]) sections[last] += length
  else if (last >= 0 && length == 0 && sections[last] == 0) sections[last + 1] += after
  else if (join) {
    sections[last] += length
    sections[last + 1] += after
  } else sections.push(length, after)
}

function addInsert(inserted, sections, text) {
  if (!text) return
  const index = (sections.length - 2) >> 1
  inserted[index] = (inserted[index] ?? '') + text
}

function mapSet(setA, setB, before) {
  const sections = [], insert = []
  const a = new Sections(setA), b = new Sections(setB)
  for (let inserted = -1; ; ) {
    if ((a.done && b.length) || (b.done && a.length)) throw new RangeError('Change sets of different lengths')
    if (a.after == -1 && b.after == -1) {
      const length = Math.min(a.length, b.length)
      addSection(sections, length, -1)
      a.forward(length)
      b.forward(length)
    } else if (
      b.after >= 0 &&
      (a.after < 0 || inserted == a.i || (a.off == 0 && (b.length < a.length || (b.length == a.length && !before))))
    ) {
      // A change of B comes before the next one of A, by place, then length, then `before`.
      let { length } = b
      addSection(sections, b.after, -1)
      while (length) {
        const piece = Math.min(a.length, length)
        if (a.after >= 0 && inserted < a.i && a.length <= piece) {
          addSection(sections, 0, a.after)
          addInsert(insert, sections, a.text)
          inserted = a.i
        }
        a.forward(piece)
        length -= piece
      }
      b.next()
    } else if (a.after >= 0) {
      // The part of A's change before the next change of B that inserts.
      let length = 0, left = a.length
      while (left) {
        if (b.after == -1) {
          const piece = Math.min(left, b.length)
          length += piece
          left -= piece
          b.forward(piece)
        } else if (b.after == 0 && b.length < left) {
          left -= b.length
          b.next()
        } else break
      }
      addSection(sections, length, inserted < a.i ? a.after : 0)
      if (inserted < a.i) addInsert(insert, sections, a.text)
      inserted = a.i
      a.forward(a.length - left)
    } else if (a.done && b.done) return new ChangeSet(sections, insert)
    else throw new RangeError('Change sets of different lengths')
  }
}

function composeSets(setA, setB) {
  const sections = [], insert = []
  const a = new Sections(setA), b = new Sections(setB)
  for (let open = false; ; ) {
    if (a.done && b.done) return new ChangeSet(sections, insert)
    if (a.after == 0) {
      addSection(sections, a.length, 0, open)
      a.next()
    } else if (b.length == 0 && !b.done) {
      addSection(sections, 0, b.after, open)
      addInsert(insert, sections, b.text)
      b.next()
    } else if (a.done || b.done) throw new RangeError('Change sets of different lengths')
    else {
      const length = Math.min(a.lengthAfter, b.length), before = sections.length
      if (a.after == -1) {
        const after = b.after == -1 ? -1 : b.off ? 0 : b.after
        addSection(sections, length, after, open)
        if (after > 0) addInsert(insert, sections, b.text)
      } else if (b.after == -1) {
        addSection(sections, a.off ? 0 : a.length, length, open)
        addInsert(insert, sections, a.text.slice(a.off, a.off + length))
      } else {
        addSection(sections, a.off ? 0 : a.length, b.off ? 0 : b.after, open)
        if (!b.off) addInsert(insert, sections, b.text)
      }
      open = (a.after > length || (b.after >= 0 && b.length > length)) && (open || sections.length > before)
      a.forwardAfter(length)
      b.forward(length)
    }
  }
}

/** Reads the sections of a change set piece by piece. */
class Sections {
  constructor(set) {
    this.set = set
    this.i = 0
    this.next()
  }

  next() {
    const { sections } = this.set
    if (this.i < sections.length) {
      this.length = sections[this.i++]
      this.after = sections[this.i++]
    } else {
      this.length = 0
      this.after = -2
    }
    this.off = 0
  }

  get done() {
    return this.after == -2
  }

  get lengthAfter() {
    return this.after < 0 ? this.length : this.after
  }

  get text() {
    return this.set.inserted[(this.i - 2) >> 1] ?? ''
  }

  forward(length) {
    if (length == this.length) this.next()
    else {
      this.length -= length
      this.off += length
    }
  }

  forwardAfter(length) {
    if (this.after == -1) this.forward(length)
    else if (length == this.after) this.next()
    else {
      this.after -= length
      this.off += length
    }
  }
}
