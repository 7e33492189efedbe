/** What the stages before an endpoint decided about a request, as far as its entry shows it, in sentences. */
const LIMITS = {
  rate_limited: 'The key had no requests left in its 60 seconds: refused by the rate limit.',
  too_many_in_flight: 'The key had too many calls of models at once: refused by the limit of calls in flight.',
  visitor_rate_limited: 'The visitor of a chatbot sent too many messages: refused by the rate limit of visitors.',
  budget_exceeded: 'A budget is spent, or the call could exceed it: refused.',
}

const KEYED = {
  idempotency_in_progress: 'Another call with this Idempotency-Key was still running.',
  idempotency_key_reused: 'The Idempotency-Key came with another body before: nothing was done.',
  invalid_idempotency_key: 'The Idempotency-Key was not valid: nothing was done.',
  secret_not_replayable: 'The stored answer shows a secret, which only the secret that asked first sees again.',
  response_erased: 'The stored answer was erased with what it was about.',
}

/** Refusals before the limits are asked. */
const UNKNOWN_CALLER = [401, 421]

export function limits({ status, code }) {
  if (LIMITS[code]) return LIMITS[code]
  if (status === null) return 'Not known yet: the request runs, or the end of it has not arrived in the log.'
  return UNKNOWN_CALLER.includes(status) ? 'Not asked: the caller was refused before.' : 'Let in.'
}

export function idempotency({ status, code, replayed, method }) {
  if (replayed) return 'The stored answer was sent again: nothing was done twice.'
  if (KEYED[code]) return KEYED[code]
  if (status === null) return 'Not known yet.'
  return method == 'GET' ? 'A GET changes nothing.' : 'This request was answered for itself; no stored answer was used.'
}
