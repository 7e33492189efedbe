import { field, html, localTime, nothing, timestamp } from '../kit.js'

const ROLES = {
  viewer: 'viewer: reads',
  editor: 'editor: reads and writes',
  admin: 'admin: also keys, audit log, usage, webhooks and chatbots',
}

/** The fields of a key. @param {{key: any, models: string[], refused?: any, isNew?: boolean}} of */
export const keyFields = ({ key, models, refused, isNew = false }) => html`
  ${field({ label: 'Name', error: refused?.of('name') }, (id, hint) => html`
    <input id=${id} name="name" aria-describedby=${hint} maxlength="100" autocomplete="off" .value=${key.name ?? ''} />
  `)}
  ${
    isNew
      ? field({ label: 'Role', error: refused?.of('role') }, (id, hint) => html`
          <select id=${id} name="role" aria-describedby=${hint}>
            ${Object.entries(ROLES).map(([role, text]) => html`<option value=${role} ?selected=${role == 'editor'}>${text}</option>`)}
          </select>
        `)
      : nothing
  }
  <div class="columns">
    ${field({ label: 'Requests a minute', hint: '1 to 600.', error: refused?.of('rate_limit') }, (id, hint) => html`
      <input id=${id} name="rate_limit" type="number" min="1" max="600" aria-describedby=${hint} .value=${String(key.rate_limit ?? 600)} />
    `)}
    ${field({ label: 'Ends at', hint: 'In your time zone. Empty: never.', error: refused?.of('expires_at') }, (id, hint) => html`
      <input id=${id} name="expires_at" type="datetime-local" step="1" aria-describedby=${hint} .value=${localTime(key.expires_at)} />
    `)}
    ${field(
      { label: 'Most dollars a day', hint: 'Of UTC. Empty: no limit; 0: no model at all.', error: refused?.of('max_cost_usd_per_day') },
      (id, hint) => html`
        <input id=${id} name="max_cost_usd_per_day" inputmode="decimal" aria-describedby=${hint} .value=${key.max_cost_usd_per_day ?? ''} />
      `,
    )}
    ${field(
      { label: 'Most dollars a month', hint: 'Of UTC.', error: refused?.of('max_cost_usd_per_month') },
      (id, hint) => html`
        <input id=${id} name="max_cost_usd_per_month" inputmode="decimal" aria-describedby=${hint} .value=${key.max_cost_usd_per_month ?? ''} />
      `,
    )}
  </div>
  ${field(
    { label: 'Allowed models', hint: 'Separate ids by spaces. Empty: all models.', error: refused?.of('allowed_models') },
    (id, hint) => html`
      <input id=${id} name="allowed_models" aria-describedby=${hint} autocomplete="off" spellcheck="false" list="${id}-models" .value=${(key.allowed_models ?? []).join(' ')} />
      <datalist id="${id}-models">${models.map((model) => html`<option value=${model}></option>`)}</datalist>
    `,
  )}
`

/** What the form says, as the API names it; an empty field is null. */
export function body(form) {
  const given = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]))
  const models = given.allowed_models.split(/[\s,]+/).filter(Boolean)
  return {
    name: given.name,
    ...(given.role ? { role: given.role } : {}),
    rate_limit: given.rate_limit === '' ? null : Number(given.rate_limit),
    expires_at: timestamp(given.expires_at) ?? null,
    allowed_models: models.length ? models : null,
    max_cost_usd_per_day: given.max_cost_usd_per_day || null,
    max_cost_usd_per_month: given.max_cost_usd_per_month || null,
  }
}

/** Only what differs from the key as it was read: a merge patch. */
export function changed(key, wanted) {
  return Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => {
      const before = key[name] ?? null
      if (name == 'expires_at' && before && value) return Math.abs(new Date(before) - new Date(value)) >= 1_000
      return JSON.stringify(before) != JSON.stringify(value)
    }),
  )
}
