import { field, go, html, link, localTime, newId, timestamp, values } from '../../kit.js'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
const STATUSES = ['2xx', '4xx', '5xx', '400', '401', '403', '404', '409', '422', '429']

/** The filters of the log. The form writes the address, so that every view has one. */
export function filters({ given, names, refused, codes, routes, suggest }) {
  const text = (name, label, options = []) =>
    field({ label, error: refused?.of(name) }, (id, hint) => {
      const list = newId()
      return html`
        <input id=${id} name=${name} list=${list} aria-describedby=${hint} autocomplete="off" spellcheck="false" .value=${given[name] ?? ''} />
        <datalist id=${list}>${options.map((option) => html`<option value=${option}></option>`)}</datalist>
      `
    })
  const choice = (name, label, options) =>
    field(
      { label, error: refused?.of(name) },
      (id, hint) => html`
        <select id=${id} name=${name} aria-describedby=${hint}>
          <option value="">any</option>
          ${options.map(([value, title]) => html`<option value=${value} ?selected=${value == given[name]}>${title}</option>`)}
        </select>
      `,
    )
  const moment = (name, label) =>
    field(
      { label, error: refused?.of(name) },
      (id, hint) => html`
        <input id=${id} name=${name} type="datetime-local" step="1" aria-describedby=${hint} .value=${localTime(given[name])} />
      `,
    )
  const keys = given.key_id && !names.has(given.key_id) ? [[given.key_id, given.key_id], ...names] : [...names]
  return html`
    <form class="filters" role="search" novalidate @submit=${submit} @focusin=${suggest}>
      ${choice('key_id', 'Key', keys)} ${choice(
        'method',
        'Method',
        METHODS.map((method) => [method, method]),
      )}
      ${text('route', 'Route', routes)} ${text('status', 'Status', STATUSES)} ${text('code', 'Code', codes)}
      ${text('ip', 'From address')} ${text('request_id', 'Request id')}
      ${moment('created_after', 'From')} ${moment('created_before', 'Before')}
      <div class="buttons">
        <button class="primary">Apply</button>
        <a class="button" href=${link('audit')}>Clear</a>
      </div>
    </form>
  `
}

function submit(event) {
  event.preventDefault()
  const given = values(event.currentTarget)
  const { created_after, created_before } = given
  go('audit', [], { ...given, created_after: timestamp(created_after), created_before: timestamp(created_before) })
}
