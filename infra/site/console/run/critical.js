/**
 * The critical path: the chain of steps that determined when the run ended. It is followed back from the step that ended
 * last, each time to the need that ended last, since only that need's end let the step begin.
 */

/**
 * @param {ReturnType<import('./model.js').modelOf>} model
 * @returns {{links: {step: any, from: number, to: number, idle: number}[], ms: number, idle: number, retries: number,
 *     waits: number, cost: bigint}} `from` to `to`: what the step adds to the path; `idle`: milliseconds before that in
 *     which nothing of the path was under way. `ms` is the sum of both over all links; `retries` and `waits` are how much
 *     of it waited for another attempt, and for a person or a time
 */
export function criticalPath(model) {
  const byId = new Map(model.steps.map((step) => [step.id, step]))
  const steps = []
  for (let step = last(model.steps.filter(began)); step; step = last(beganBefore(step, byId))) steps.unshift(step)
  let at = model.begun ?? model.created
  const links = steps.map((step) => {
    const from = Math.min(Math.max(step.from, at), Math.max(step.to, at))
    const link = { step, from, to: Math.max(step.to, at), idle: Math.max(0, from - at) }
    at = link.to
    return link
  })
  const waited = (kinds) => sum(links.map((link) => within(link, kinds)))
  return {
    links,
    ms: sum(links.map(({ from, to, idle }) => to - from + idle)),
    idle: sum(links.map(({ idle }) => idle)),
    retries: waited(['retry']),
    waits: waited(['approval', 'pause']),
    cost: steps.reduce((cost, step) => cost + step.cost, 0n),
  }
}

const began = ({ from }) => from !== undefined
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0)
const last = (steps) => steps.reduce((latest, step) => (latest && latest.to >= step.to ? latest : step), undefined)

/** The needs of a step that began; instead of one that did not (it was skipped), what that one needed. */
function beganBefore(step, byId, seen = new Set()) {
  return step.needs.flatMap((id) => {
    const need = byId.get(id)
    if (!need || seen.has(id)) return []
    seen.add(id)
    return began(need) ? [need] : beganBefore(need, byId, seen)
  })
}

function within({ step, from, to }, kinds) {
  return sum(
    step.segments
      .filter(({ kind }) => kinds.includes(kind))
      .map((segment) => Math.max(0, Math.min(to, segment.to) - Math.max(from, segment.from))),
  )
}
