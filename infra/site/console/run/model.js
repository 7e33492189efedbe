/**
 * A run as its picture needs it, from the answer of GET run alone: moments in milliseconds since 1970, money in 1e-9 USD.
 *
 * A step has `from` and `to` if it began; what is unfinished ends now. Its `segments` say what it did in between:
 * `attempt`, `retry` (the wait for the next attempt), `approval`, `pause` (a step `wait`), `queue` (before the first
 * attempt) and `items` (a step with `for_each`, whose items are its `children`).
 */
import { nanos } from '../app/money.js'

/** Items of a step up to which each is shown by itself. */
export const MOST_ITEMS = 20

const ENDS = ['succeeded', 'failed', 'cancelled', 'timed_out', 'budget_exceeded']
const WAITS = { approval: 'approval', wait: 'pause' }

/** @param {any} run the answer of GET run @param {number} since milliseconds since it was read */
export function modelOf(run, since = 0) {
  const isEnded = ENDS.includes(run.status)
  const created = moment(run.created_at)
  const begun = moment(run.started_at)
  const now = (begun ?? created) + (run.latency_ms ?? 0) + since
  const steps = run.steps.map((step) => stepOf(step, now))
  const moments = [...steps, ...steps.flatMap(({ children }) => children)].flatMap(({ segments, from, to }) => [
    ...segments.flatMap((segment) => [segment.from, segment.to]),
    ...(from === undefined ? [] : [from, to]),
  ])
  const last = isEnded ? (moment(run.finished_at) ?? created) : now
  return {
    id: run.id,
    status: run.status,
    isEnded,
    steps,
    created,
    begun,
    begin: moments.reduce((least, each) => Math.min(least, each), created),
    end: moments.reduce((most, each) => Math.max(most, each), last),
    cost: nanos(run.cost_usd),
  }
}

function stepOf(step, now) {
  const from = moment(step.started_at)
  const to = from === undefined ? undefined : (moment(step.finished_at) ?? now)
  const children = step.children.map((child) => stepOf(child, now))
  const { id, path, uses, needs = [], status, model, retries, error } = step
  const segments = children.length && from !== undefined ? [{ kind: 'items', status, from, to }] : segmentsOf(step, from, to, now)
  return { id, path, uses, needs, status, waits: waitOf(step), from, to, model, retries, error, cost: nanos(step.cost_usd), segments, children }
}

function segmentsOf({ uses, status, attempts }, from, to, now) {
  if (from === undefined) return []
  const segments = []
  let end = from
  attempts.forEach((attempt, i) => {
    const begin = moment(attempt.started_at)
    if (i == 0 && begin > end) segments.push({ kind: 'queue', status, from: end, to: begin })
    end = begin + (attempt.latency_ms ?? Math.max(0, now - begin))
    segments.push({ kind: WAITS[uses] ?? 'attempt', status: attempt.status, n: attempt.n, from: begin, to: end })
    if (attempt.retry_in_ms === null) return
    const next = moment(attempts[i + 1]?.started_at) ?? to
    if (next > end) segments.push({ kind: 'retry', status: 'waiting', from: end, to: next })
  })
  return segments.length ? segments : [{ kind: 'attempt', status, from, to }]
}

/** What a waiting step waits for. */
function waitOf({ status, uses, attempts }) {
  if (status != 'waiting') return undefined
  return attempts.at(-1)?.retry_in_ms ? 'retry' : (WAITS[uses] ?? 'pause')
}

/** How many items have which status, in the order in which statuses first occur. */
export function tally(children) {
  const counts = new Map()
  for (const { status } of children) counts.set(status, (counts.get(status) ?? 0) + 1)
  return counts
}

const moment = (timestamp) => (timestamp ? Date.parse(timestamp) : undefined)
