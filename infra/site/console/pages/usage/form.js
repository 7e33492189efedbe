import { field, go, html, link } from '../../kit.js'
import { plusDays } from './sums.js'

const GROUPS = { day: 'Day', key: 'Key', model: 'Model' }

/** What to show. It writes the address, so that every view has one. */
export const form = ({ from, to, members, key_id, model, show, names, refused }) => html`
  <form class="filters" novalidate @submit=${submit} @change=${(event) => event.currentTarget.requestSubmit()}>
    ${field(
      { label: 'From', error: refused?.of('from') },
      (id, hint) => html`
        <input id=${id} name="from" type="date" aria-describedby=${hint} .value=${from} />
      `,
    )}
    ${field(
      { label: 'Until, last day', error: refused?.of('to') },
      (id, hint) => html`
        <input id=${id} name="last" type="date" aria-describedby=${hint} .value=${last(to)} />
      `,
    )}
    ${field(
      { label: 'Key' },
      (id) => html`
        <select id=${id} name="key_id">
          <option value="">all keys</option>
          ${key_id && !names.has(key_id) ? html`<option value=${key_id} selected>${key_id}</option>` : ''}
          ${[...names].map(([key, name]) => html`<option value=${key} ?selected=${key == key_id}>${name}</option>`)}
        </select>
      `,
    )}
    ${field(
      { label: 'Model' },
      (id) => html`
        <input id=${id} name="model" placeholder="all models" autocomplete="off" spellcheck="false" .value=${model ?? ''} />
      `,
    )}
    ${field(
      { label: 'Chart' },
      (id) => html`
        <select id=${id} name="show">
          <option value="" ?selected=${show == 'cost'}>cost</option>
          <option value="requests" ?selected=${show == 'requests'}>requests</option>
        </select>
      `,
    )}
    <fieldset>
      <legend>Group by</legend>
      ${Object.entries(GROUPS).map(
        ([member, title]) => html`
          <label class="check">
            <input type="checkbox" name="group_by" value=${member} .checked=${members.includes(member)} /> ${title}
          </label>
        `,
      )}
    </fieldset>
    <p class="hint">
      Days are days of UTC.
      ${[7, 30, 90].map((days) => html`<a href=${lastDays(days, { members, key_id, model, show })}>Last ${days} days</a> `)}
    </p>
  </form>
`

const last = (to) => (/^\d{4}-\d\d-\d\d$/.test(to) ? plusDays(to, -1) : '')

function submit(event) {
  event.preventDefault()
  const given = new FormData(event.currentTarget)
  const until = given.get('last')
  go('usage', [], {
    from: given.get('from'),
    to: until && plusDays(until, 1),
    group_by: given.getAll('group_by').join(',') || 'none',
    key_id: given.get('key_id'),
    model: given.get('model'),
    show: given.get('show'),
  })
}

function lastDays(days, { members, key_id, model, show }) {
  const to = plusDays(new Date().toISOString().slice(0, 10), 1)
  const group_by = members.join(',') || 'none'
  return link('usage', [], {
    from: plusDays(to, -days),
    to,
    group_by,
    key_id,
    model,
    show: show == 'requests' ? show : '',
  })
}
