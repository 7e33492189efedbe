/** Sums of usage, exact to the nano-dollar. */
import { nanos, usdOf } from '../../app/money.js'

const NONE = { requests: 0, prompt_tokens: 0, completion_tokens: 0, cost_usd: '0' }

const sum = (a, b) => ({
  requests: a.requests + b.requests,
  prompt_tokens: a.prompt_tokens + b.prompt_tokens,
  completion_tokens: a.completion_tokens + b.completion_tokens,
  cost_usd: usdOf(nanos(a.cost_usd) + nanos(b.cost_usd)),
})

export const total = (rows) => rows.reduce(sum, NONE)

/** One row for each combination of these members, in the order in which each first appears. */
export function grouped(rows, members) {
  const groups = new Map()
  for (const row of rows) {
    const group = Object.fromEntries(members.map((member) => [member, row[member]]))
    const name = JSON.stringify(Object.values(group))
    groups.set(name, { ...group, ...sum(groups.get(name) ?? NONE, row) })
  }
  return [...groups.values()]
}

/** The day that is so many days after a day of UTC, both as `2026-05-11`. */
export const plusDays = (day, days) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** All days from one until another, which is not among them. */
export function daysOf(from, to) {
  const days = []
  for (let day = from; day < to; day = plusDays(day, 1)) days.push(day)
  return days
}
