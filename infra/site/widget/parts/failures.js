/** What a visitor reads when a call fails. */

/** @param {import('../talk/problem.js').Problem} problem @param {boolean} hasToken whether the page has identified the visitor */
export function textOf(problem, texts, hasToken) {
  switch (problem.code) {
    case 'origin_not_allowed':
      return texts('refused')
    case 'invalid_visitor_token':
      return texts(hasToken ? 'signInEnded' : 'signIn')
    case 'visitor_rate_limited':
    case 'rate_limited':
      return texts('limited', { seconds: problem.retryAfter || 60 })
    case 'unreachable':
      return texts('unreachable')
    default:
      return texts('failed')
  }
}

/** Whether the visitor can do something about it. */
export const isFinal = ({ code }) => code == 'origin_not_allowed' || code == 'invalid_visitor_token'
