/**
 * Change sets in the JSON form of CodeMirror. Ported from src/change.ts of @codemirror/state 6.7.6 (MIT License,
 * Copyright (C) 2018-2021 by Marijn Haverbeke and others); texts are strings with LF, positions are UTF-16 units.
 * test/changes.test.mjs compares the two.
 *
 * @typedef {(number | [number, ...string[]])[]} ChangesJson kept length, or [deleted length, ...inserted lines]
 * @typedef {{from: number, to?: number, insert?: string}} Edit
 * @typedef {{from: number, to: number, insert: string, at: number}} ChangedRange `at`: where it begins afterwards
 */

import { addInsert, addSection, composed, mapped } from './sections.js'

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
    const sections = [],
      inserted = []
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
    const sections = [],
      inserted = []
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
    let from = 0,
      at = 0,
      last = null
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
    if (text.length != this.length)
      throw new RangeError(`A change of ${this.length} units for a text of ${text.length}`)
    let result = '',
      pos = 0
    for (const { from, to, insert } of this.ranges) {
      result += text.slice(pos, from) + insert
      pos = to
    }
    return result + text.slice(pos)
  }

  /** This and then the other. @param {ChangeSet} other */
  compose(other) {
    return this.isEmpty ? other : other.isEmpty ? this : new ChangeSet(...composed(this, other))
  }

  /**
   * This, made for the same text as the other, for the text that the other leaves.
   *
   * @param {ChangeSet} other
   * @param {boolean} [before] whether this inserts before the other at the same place
   */
  map(other, before = false) {
    return other.isEmpty ? this : new ChangeSet(...mapped(this, other, before))
  }

  /** @param {number} pos @param {number} [assoc] below 0: stays before what is inserted there */
  mapPos(pos, assoc = -1) {
    let from = 0,
      at = 0
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
}
