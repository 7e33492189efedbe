/** Where the bars of a run stand: a row for each step, and for each item of those that are unfolded. */
import { axisOf, merged } from './axis.js'
import { MOST_ITEMS } from './model.js'

export const ROW = 28
export const HEAD = 28
const LEAST = 3

/**
 * @param {ReturnType<import('./model.js').modelOf>} model
 * @param {{from: number, width: number, unfolded?: Set<string>, horizon?: number}} of `from`, `width`: the columns of the
 *     bars in pixels; `unfolded`: paths of the steps whose items are shown although they are many; `horizon`: where the axis
 *     ends if the run has not
 */
export function waterfallOf(model, { from, width, unfolded = new Set(), horizon = model.end }) {
  const busy = model.steps
    .filter(({ uses }) => !['approval', 'wait'].includes(uses))
    .flatMap(({ segments, children }) => [...segments, ...children.flatMap(({ segments }) => segments)])
    .filter(({ kind }) => kind != 'retry')
    .map(({ from, to }) => [from, to])
  const axis = axisOf({ begin: model.begin, end: Math.max(model.end, horizon), now: model.end, busy }, width)
  const bar = (segment) => {
    const x = axis.place(segment.from)
    return { ...segment, x: from + Math.min(x, width - LEAST), width: Math.max(LEAST, axis.place(segment.to) - x) }
  }
  const rows = []
  const add = (step, depth, segments, folded = 0) =>
    rows.push({ step, depth, folded, y: HEAD + rows.length * ROW, bars: segments.map(bar) })
  for (const step of model.steps) {
    const isFolded = step.children.length > MOST_ITEMS && !unfolded.has(step.path)
    add(step, 0, isFolded ? summary(step) : step.segments, isFolded ? step.children.length : 0)
    if (!isFolded) for (const item of step.children) add(item, 1, item.segments)
  }
  return {
    rows,
    height: HEAD + rows.length * ROW + 8,
    ticks: axis.ticks.map((tick) => ({ ...tick, x: from + tick.x })),
    breaks: axis.breaks.map((each) => ({ ...each, x: from + each.x })),
  }
}

/** Many items in one row: when any worked, and over that, when any failed. */
function summary(step) {
  const attempts = step.children.flatMap(({ segments }) => segments).filter(({ kind }) => kind == 'attempt')
  const united = (status, chosen) =>
    merged(chosen.map(({ from, to }) => [from, to])).map(([from, to]) => ({ kind: 'attempt', status, from, to }))
  return [
    ...step.segments,
    ...united('succeeded', attempts),
    ...united('running', attempts.filter(({ status }) => status == 'running')),
    ...united('failed', attempts.filter(({ status }) => status == 'failed' || status == 'lost')),
  ]
}

/** Where the axis of a run that goes on ends: beyond now, and not moving with each second. */
export function horizonOf({ begin, end, isEnded }) {
  if (isEnded) return end
  let length = 10_000
  while (length < (end - begin) * 1.1) length *= 1.5
  return begin + length
}
