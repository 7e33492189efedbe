/**
 * Where unsent typing and a revision of another client touch the same text.
 *
 * @typedef {{before: string, theirs: string, ours: string, from: number, to: number}} Conflict `from`, `to`: of both in the
 *   text with both
 *
 * @param {string} text for which both changes are made
 * @param {import('./changes.js').ChangeSet} ours
 * @param {import('./changes.js').ChangeSet} theirs
 * @returns {Conflict[]}
 */
export function conflicts(text, ours, theirs) {
  return touching(theirs, ours).map(([from, to]) => {
    const moved = ours.map(theirs)
    const [start, end] = [theirs.mapPos(from, -1), theirs.mapPos(to, 1)]
    return {
      before: text.slice(from, to),
      theirs: theirs.apply(text).slice(start, end),
      ours: ours.apply(text).slice(ours.mapPos(from, -1), ours.mapPos(to, 1)),
      from: moved.mapPos(start, -1),
      to: moved.mapPos(end, 1),
    }
  })
}

/** The ranges where one of two changes deletes what the other deletes, too, or types within. */
function touching(a, b) {
  const found = []
  for (const one of a.ranges) {
    const met = b.ranges.filter((other) => {
      const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)]
      if (one.from == one.to) return other.from < one.from && one.to < other.to
      return other.from == other.to ? one.from < other.from && other.to < one.to : from < to
    })
    if (met.length) found.push([Math.min(one.from, met[0].from), Math.max(one.to, met.at(-1).to)])
  }
  return found
}
