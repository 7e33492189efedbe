/**
 * Places moments on a line. If steps work for seconds and then wait for days, the long waits are shortened, so that the
 * work is still seen: `breaks` says where.
 */

/** An idle time is shortened if it is this many times longer than all work, and than some seconds. */
const MUCH = 4
const LEAST_IDLE = 1_000
/** Pixels that a tick and its label need. */
const TICK = 72

/**
 * @param {{begin: number, end: number, now?: number, busy: [number, number][]}} of `now`: up to where there is something to
 *     say; `busy`: when something works, in any order
 * @param {number} width in pixels
 */
export function axisOf({ begin, end, now = end, busy }, width) {
  const pieces = piecesOf(begin, Math.max(end, begin + 1), busy)
  const shown = pieces.reduce((total, { shown }) => total + shown, 0)
  let x = 0
  for (const piece of pieces) {
    piece.x = x
    piece.width = (piece.shown / shown) * width
    x += piece.width
  }
  const place = (moment) => {
    const piece = pieces.find(({ to }) => moment <= to) ?? pieces.at(-1)
    const part = Math.min(1, Math.max(0, (moment - piece.from) / (piece.to - piece.from)))
    return piece.x + part * piece.width
  }
  const breaks = pieces
    .filter(({ isShortened }) => isShortened)
    .map(({ from, to, x, width }) => ({ from, ms: Math.min(to, now) - from, x: x + width / 2 }))
  return { place, breaks, ticks: ticksOf(begin, pieces, place, shown / width) }
}

/** Alternating times of work and of idleness, without a hole from begin to end. */
function piecesOf(begin, end, busy) {
  const work = merged(busy.map(([from, to]) => [Math.max(begin, from), Math.min(end, to)]).filter(([from, to]) => to > from))
  const worked = work.reduce((total, [from, to]) => total + to - from, 0)
  const longest = Math.max(worked, LEAST_IDLE)
  const pieces = []
  let at = begin
  const add = (to, isIdle) => {
    if (to <= at) return
    const isShortened = isIdle && worked > 0 && to - at > longest * MUCH
    pieces.push({ from: at, to, isShortened, shown: isShortened ? longest : to - at, x: 0, width: 0 })
    at = to
  }
  for (const [from, to] of work) {
    add(from, true)
    add(to, false)
  }
  add(end, true)
  return pieces
}

export function merged(intervals) {
  const united = []
  for (const [from, to] of [...intervals].sort(([a], [b]) => a - b)) {
    const before = united.at(-1)
    if (before && from <= before[1]) before[1] = Math.max(before[1], to)
    else united.push([from, to])
  }
  return united
}

/** Moments at round distances from the begin, none of them within a shortened time, none too near to another. */
function ticksOf(begin, pieces, place, msPerPixel) {
  const step = roundUp(msPerPixel * TICK)
  const ticks = []
  for (const { from, to, isShortened } of pieces) {
    if (isShortened) continue
    for (let ms = Math.ceil((from - begin) / step) * step; ms <= to - begin; ms += step) {
      const x = place(begin + ms)
      if (!ticks.length || x - ticks.at(-1).x >= TICK * 0.75) ticks.push({ x, ms })
    }
  }
  return ticks
}

const ROUND = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 15e3, 3e4, 6e4, 12e4, 3e5, 6e5, 9e5, 18e5, 36e5, 72e5, 216e5, 432e5, 864e5]

export const roundUp = (ms) => ROUND.find((each) => each >= ms) ?? Math.ceil(ms / 864e5) * 864e5
