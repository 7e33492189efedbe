import { field, html } from '../../kit.js'

/** The fields of a webhook. @param {{webhook?: any, types: any[], refused?: any}} of `types`: of GET /v1/events */
export const webhookFields = ({ webhook = { url: '', events: [] }, types, refused }) => html`
  ${field(
    { label: 'URL', hint: 'It begins with https and names a host by its domain name.', error: refused?.of('url') },
    (id, hint) => html`
      <input id=${id} name="url" type="url" aria-describedby=${hint} autocomplete="off" spellcheck="false" maxlength="2048" .value=${webhook.url} />
    `,
  )}
  <fieldset>
    <legend>Events</legend>
    ${refused?.of('events') ? html`<p class="wrong">${refused.of('events')}</p>` : ''}
    <ul class="checks">
      ${patterns(types).map(
        ({ pattern, meaning }) => html`
          <li>
            <label class="check">
              <input type="checkbox" name="events" value=${pattern} .checked=${webhook.events.includes(pattern)} />
              <code>${pattern}</code>
            </label>
            <p class="hint">${meaning}</p>
          </li>
        `,
      )}
    </ul>
  </fieldset>
`

/** All that can be subscribed to: everything, then each family before its types. */
export function patterns(types) {
  const meanings = new Map(types.flatMap((type) => type.patterns.map((pattern) => [pattern, meaningOf(pattern)])))
  for (const { type, meaning } of types) if (meanings.has(type)) meanings.set(type, meaning)
  return [...meanings.keys()].sort(byName).map((pattern) => ({ pattern, meaning: meanings.get(pattern) }))
}

const meaningOf = (pattern) =>
  pattern == '*' ? 'Everything, also types that are added later.' : `All that begin with ${pattern.slice(0, -1)}`

/** `*` sorts before letters, so that it is first, and `chatbot.*` before `chatbot.deleted`. */
const byName = (a, b) => (a < b ? -1 : 1)

export function body(form) {
  const given = new FormData(form)
  return { url: String(given.get('url')).trim(), events: given.getAll('events').map(String) }
}

/** Only what differs from the webhook as it was read. */
export const changed = (webhook, { url, events }) => ({
  ...(url == webhook.url ? {} : { url }),
  ...([...events].sort().join() == [...webhook.events].sort().join() ? {} : { events }),
})
