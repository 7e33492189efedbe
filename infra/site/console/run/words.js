/** Words and colours for what a step or a run is. */
const WORDS = {
  pending: 'Not begun', queued: 'Queued', running: 'Running', waiting: 'Waiting', succeeded: 'Succeeded', failed: 'Failed',
  skipped: 'Skipped', cancelled: 'Cancelled', timed_out: 'Timed out', budget_exceeded: 'Budget exceeded', lost: 'Lost',
}
const WAITS = { retry: 'Will try again', approval: 'Needs approval', pause: 'Waiting' }

export const word = ({ status, waits }) => WAITS[waits] ?? WORDS[status] ?? status

/** The name of a colour of the theme. */
export function colour(status) {
  if (status == 'succeeded') return 'good'
  if (['failed', 'lost', 'timed_out', 'budget_exceeded'].includes(status)) return 'bad'
  return ['running', 'waiting', 'queued'].includes(status) ? 'accent' : 'edge'
}

/** The kind of a badge. */
export const kindOf = (status) => ({ good: 'good', bad: 'bad', accent: 'busy', edge: 'plain' })[colour(status)]
