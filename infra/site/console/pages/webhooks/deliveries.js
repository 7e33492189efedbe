import { badge, count, duration, facts, field, html, json, nothing, table, when } from '../../kit.js'

/** Deliveries that open, the newest first. @param {any} page of their webhook */
export const deliveriesOf = (page, deliveries) => html`
  <div class="rows">
    ${deliveries.map(
      (delivery) => html`
        <details class="row" ?open=${delivery.event_id == page.opened}>
          <summary @click=${(event) => toggle(event, page, delivery)}>
            <code>${delivery.type}</code> ${status(delivery)}
            <span class="hint">${outcome(delivery)} · ${when(delivery.created_at)}</span>
          </summary>
          ${facts([
            ['Event', html`<code>${delivery.event_id}</code>`],
            ['Last answer', delivery.response_code ?? 'none'],
            ['Next attempt', delivery.next_attempt_at ? when(delivery.next_attempt_at) : undefined],
          ])}
          ${
            delivery.attempts.length
              ? table({ caption: `Attempts of ${delivery.event_id}`, rows: delivery.attempts, columns: ATTEMPT })
              : nothing
          }
          <h3>What is sent</h3>
          ${json(delivery.payload)}
          <div class="buttons"><button type="button" @click=${() => page.replay(delivery)}>Send it again</button></div>
        </details>
      `,
    )}
  </div>
`

/** The page knows which is open, since others may come on top of it. */
function toggle(event, page, { event_id }) {
  event.preventDefault()
  page.opened = page.opened == event_id ? undefined : event_id
}

const KINDS = { pending: 'busy', delivered: 'good', exhausted: 'bad', cancelled: 'plain' }
const status = ({ status }) => badge(status, KINDS[status])

function outcome({ attempts, response_code }) {
  const tries = attempts.length == 1 ? '1 attempt' : `${count(attempts.length)} attempts`
  return response_code ? `${tries}, last answer ${response_code}` : tries
}

const ERRORS = {
  name_not_found: 'The host name was not found.',
  not_connected: 'No connection was made.',
  tls_failed: 'TLS failed.',
  timed_out: 'No answer came in time.',
  broken_off: 'The connection broke.',
  not_http: 'The answer was not HTTP.',
  not_public: 'The addresses of the host are not public.',
}

const ATTEMPT = [
  { title: 'Attempt', cell: ({ number }) => number },
  { title: 'Time', cell: ({ at }) => when(at) },
  { title: 'Answer', cell: ({ response_code, error }) => response_code ?? ERRORS[error] ?? error },
  { title: 'Took', number: true, cell: ({ latency_ms }) => duration(latency_ms) },
  { title: 'Body', cell: ({ response }) => html`<code>${response}</code>` },
]

/** Starts over what failed. @param {(event: SubmitEvent) => void} recover @param {{busy: boolean, refused?: any}} page */
export const recovery = (recover, { busy, refused }) => html`
  <form class="card apart" novalidate @submit=${recover}>
    <h2>Recover after an outage</h2>
    <p>Deliveries since a moment that are exhausted, cancelled or have failed at least once start over now.</p>
    ${field(
      { label: 'Since', hint: 'In your time zone.', error: refused?.of('since') },
      (id, hint) => html`
        <input id=${id} name="since" type="datetime-local" step="1" aria-describedby=${hint} />
      `,
    )}
    <div class="buttons"><button aria-busy=${busy}>Start them over</button></div>
  </form>
`
