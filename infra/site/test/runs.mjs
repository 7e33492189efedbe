/** Answers of GET run for tests; times are milliseconds after the run began. */
const BEGIN = Date.parse('2026-05-04T10:00:00.000Z')
const at = (ms) => (ms === undefined ? null : new Date(BEGIN + ms).toISOString())
const NONE = { prompt: 0, completion: 0, cached: 0 }

export function runOf({ steps, status = 'succeeded', to, now = to }) {
  const isQueued = status == 'queued'
  return {
    id: 'run_00000000000000000000000000', workflow_id: 'wfl_00000000000000000000000000', workflow_version: 1,
    status, inputs: {}, output: null, error: null, metadata: {}, steps,
    created_at: at(0), started_at: isQueued ? null : at(0), finished_at: at(to),
    latency_ms: isQueued ? null : (to ?? now), queue_ms: isQueued ? null : 0,
    cost_usd: '0', max_cost_usd: null, tokens: NONE, retries: 0,
  }
}

export function stepOf({ id, path = id, needs = [], uses = 'transform', status = 'succeeded', from, to, cost = '0', attempts, children = [] }) {
  const own = attempts ?? (from === undefined ? [] : [{ n: 1, status: to === undefined ? 'running' : status, from, to }])
  return {
    id, path, uses, needs, status, started_at: at(from), finished_at: at(to),
    latency_ms: from === undefined || to === undefined ? null : to - from,
    cost_usd: cost, tokens: NONE, model: null, retries: Math.max(0, own.length - 1),
    attempts: own.map(({ n, status, from, to, retryIn = null }) => ({
      n, status, started_at: at(from), latency_ms: to === undefined ? null : to - from, cost_usd: '0', tokens: NONE,
      error: null, retry_in_ms: retryIn,
    })),
    output: null, error: null, approval: null, children,
  }
}
