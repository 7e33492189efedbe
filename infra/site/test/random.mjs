/** Numbers and texts from a seed, so that a failure can be run again. */
export class Random {
  constructor(seed) {
    this.state = seed >>> 0
  }

  /** 0 to below the bound. */
  below(bound) {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % bound
  }

  chance(percent) {
    return this.below(100) < percent
  }

  pick(list) {
    return list[this.below(list.length)]
  }

  text(most) {
    return Array.from({ length: this.below(most + 1) }, () =>
      this.pick(['a', 'b', 'c', ' ', '\n', 'é', '😀', '🜁']),
    ).join('')
  }

  /** Sorted edits of a text that split no surrogate pair. */
  edits(text, most = 3) {
    const places = [0]
    for (const point of text) places.push(places.at(-1) + point.length)
    const cuts = Array.from({ length: 2 * (1 + this.below(most)) }, () => this.below(places.length)).sort(
      (a, b) => a - b,
    )
    const edits = []
    for (let i = 0; i < cuts.length; i += 2) {
      const to = this.chance(40) ? cuts[i] : Math.min(cuts[i + 1], cuts[i] + 6)
      edits.push({ from: places[cuts[i]], to: places[to], insert: this.chance(25) ? '' : this.text(3) })
    }
    return edits
  }
}
