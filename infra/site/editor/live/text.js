/** What the server asks of texts, and what leads from one text to another. */
import { ChangeSet } from './changes.js'

const isHigh = (unit) => (unit & 0xfc00) == 0xd800
const isLow = (unit) => (unit & 0xfc00) == 0xdc00
const inPair = (text, pos) => pos > 0 && isHigh(text.charCodeAt(pos - 1)) && isLow(text.charCodeAt(pos))

/** With LF at the ends of lines, no NUL and no lone surrogate. @param {string} text */
export function clean(text) {
  return /[\r\0\ud800-\udfff]/.test(text)
    ? text
        .replace(/\r\n?/g, '\n')
        .replace(/\0/g, '')
        .replace(/\p{Surrogate}/gu, '\ufffd')
    : text
}

/**
 * A change with the same effect that splits no surrogate pair.
 *
 * @param {ChangeSet} changes
 * @param {string} text before it
 */
export function whole(changes, text) {
  const { ranges } = changes
  if (!ranges.some(({ from, to }) => inPair(text, from) || inPair(text, to))) return changes
  const edits = []
  for (let { from, to, insert } of ranges) {
    if (inPair(text, from)) insert = text[--from] + insert
    if (inPair(text, to)) insert += text[to++]
    const last = edits.at(-1)
    if (last?.to > from) {
      // Both widened over the same pair, of which neither half is deleted.
      last.insert = last.insert.slice(0, -1) + insert.slice(1)
      last.to = to
    } else edits.push({ from, to, insert })
  }
  return ChangeSet.of(text.length, edits)
}

/**
 * One replacement between the first and the last difference.
 *
 * @param {string} before
 * @param {string} after
 * @param {number} [limit] where it begins at the latest
 */
export function replacement(before, after, limit = before.length) {
  const most = Math.min(before.length, after.length, limit)
  let from = 0,
    end = 0
  while (from < most && before.charCodeAt(from) == after.charCodeAt(from)) from++
  if (inPair(before, from) || inPair(after, from)) from--
  const left = Math.min(before.length, after.length) - from
  while (end < left && before.charCodeAt(before.length - 1 - end) == after.charCodeAt(after.length - 1 - end)) end++
  if (inPair(before, before.length - end) || inPair(after, after.length - end)) end--
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) }
}

/** A change that leads from one text to the other, by lines, then within them. @returns {ChangeSet} */
export function difference(before, after) {
  const outer = replacement(before, after)
  const lines = (text) => text.split(/(?<=\n)/)
  const edits = []
  let from = outer.from,
    open = null
  for (const [deleted, inserted] of script(lines(before.slice(outer.from, outer.to)), lines(outer.insert))) {
    if (deleted == inserted) open = null
    else {
      if (!open) edits.push((open = { from, deleted: '', inserted: '' }))
      open.deleted += deleted
      open.inserted += inserted
    }
    from += deleted.length
  }
  return ChangeSet.of(
    before.length,
    edits.map(({ from: start, deleted, inserted }) => {
      const within = replacement(deleted, inserted)
      return { from: start + within.from, to: start + within.to, insert: within.insert }
    }),
  )
}

/** Pairs of a deleted and an inserted line, equal where a line is kept (Myers, O(ND)); all at once beyond the limit. */
function script(a, b, limit = 300) {
  const rows = []
  const isDown = (row, k, d) => k == -d || (k != d && row.get(k - 1) < row.get(k + 1))
  let row = new Map([[1, 0]])
  for (let d = 0; d <= limit; d++) {
    rows.push(new Map(row))
    for (let k = -d; k <= d; k += 2) {
      let x = isDown(row, k, d) ? row.get(k + 1) : row.get(k - 1) + 1
      while (x < a.length && x - k < b.length && a[x] == b[x - k]) x++
      row.set(k, x)
      if (x >= a.length && x - k >= b.length) return traced(d)
    }
  }
  return [[a.join(''), b.join('')]]

  function traced(steps) {
    const pairs = []
    let x = a.length,
      y = b.length
    for (let d = steps; d > 0; d--) {
      const down = isDown(rows[d], x - y, d)
      const k = x - y + (down ? 1 : -1)
      const start = rows[d].get(k)
      while (x > start && y > start - k) pairs.push([a[--x], b[--y]])
      pairs.push(down ? ['', b[--y]] : [a[--x], ''])
    }
    while (x > 0) pairs.push([a[--x], b[--y]])
    return pairs.reverse()
  }
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1
  return n
})

/** CRC-32 of the UTF-8 text, 8 hex digits. @param {string} text */
export function checksum(text) {
  let crc = -1
  for (const byte of new TextEncoder().encode(text)) crc = TABLE[(crc ^ byte) & 255] ^ (crc >>> 8)
  return ((crc ^ -1) >>> 0).toString(16).padStart(8, '0')
}
