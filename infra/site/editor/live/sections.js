/** How change sets are mapped and composed, section by section: the other half of the port in changes.js. Each returns the
 * arguments of a new `ChangeSet`. */

export function addSection(sections, length, after, join = false) {
  if (length == 0 && after <= 0) return
  const last = sections.length - 2
  if (last >= 0 && after <= 0 && after == sections[last + 1]) sections[last] += length
  else if (last >= 0 && length == 0 && sections[last] == 0) sections[last + 1] += after
  else if (join) {
    sections[last] += length
    sections[last + 1] += after
  } else sections.push(length, after)
}

export function addInsert(inserted, sections, text) {
  if (!text) return
  const index = (sections.length - 2) >> 1
  inserted[index] = (inserted[index] ?? '') + text
}

/** `setA.map(setB, before)`. */
export function mapped(setA, setB, before) {
  const sections = [],
    insert = []
  const a = new Sections(setA),
    b = new Sections(setB)
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
      let length = 0,
        left = a.length
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
    } else if (a.done && b.done) return [sections, insert]
    else throw new RangeError('Change sets of different lengths')
  }
}

/** `setA.compose(setB)`. */
export function composed(setA, setB) {
  const sections = [],
    insert = []
  const a = new Sections(setA),
    b = new Sections(setB)
  for (let open = false; ; ) {
    if (a.done && b.done) return [sections, insert]
    if (a.after == 0) {
      addSection(sections, a.length, 0, open)
      a.next()
    } else if (b.length == 0 && !b.done) {
      addSection(sections, 0, b.after, open)
      addInsert(insert, sections, b.text)
      b.next()
    } else if (a.done || b.done) throw new RangeError('Change sets of different lengths')
    else {
      const length = Math.min(a.lengthAfter, b.length),
        before = sections.length
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
