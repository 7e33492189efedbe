import { badge, copy, curl, duration, facts, html, link, nothing, when } from '../../kit.js'
import { idempotency, limits } from './decisions.js'

/** Entries as rows that open. @param {(id: string) => void} toggle */
export const entries = (items, names, opened, toggle) => html`
  <div class="scroll" tabindex="0" role="region" aria-label="Requests">
    <table class="audit">
      <caption class="unseen">Requests, the newest first</caption>
      <thead>
        <tr>
          <th scope="col">Time</th><th scope="col">Request</th><th scope="col">Status</th>
          <th scope="col" class="number">Took</th><th scope="col">Key</th><th scope="col">From</th>
        </tr>
      </thead>
      <tbody>
        ${items.map((entry) => row(entry, names, entry.request_id == opened, toggle))}
      </tbody>
    </table>
  </div>
`

const row = (entry, names, isOpen, toggle) => html`
  <tr>
    <th scope="row">
      <button type="button" class="opener" aria-expanded=${isOpen} @click=${() => toggle(entry.request_id)}>${when(entry.at)}</button>
    </th>
    <td><code>${entry.method} ${entry.path}</code>${entry.event ? html`<br />${badge(entry.event.type)}` : nothing}</td>
    <td class="nowrap">${status(entry)}${entry.code ? html`<br /><span class="hint">${entry.code}</span>` : nothing}</td>
    <td class="number nowrap">${duration(entry.latency_ms)}</td>
    <td>${names.get(entry.key_id) ?? entry.key_id ?? '–'}</td>
    <td class="nowrap">${entry.ip ?? '–'}</td>
  </tr>
  ${isOpen ? html`<tr class="open"><td colspan="6"><div class="opened">${details(entry, names)}</div></td></tr>` : nothing}
`

/** A stream that failed after its first words has the status 200 and a code. */
function status({ status, code, replayed }) {
  if (status === null) return badge('running', 'busy')
  return html`${badge(status, status < 400 && !code ? 'good' : 'bad')} ${replayed ? badge('replayed') : nothing}`
}

const SECRETS = { current: 'the present one', previous: 'the one before the rotation' }

function details(entry, names) {
  const call = curl(entry.method, (entry.path ?? '').replace(/^\/v1/, ''))
  return html`
    ${facts([
      [
        'Request id',
        html`<a href=${link('audit', [], { request_id: entry.request_id })}><code>${entry.request_id}</code></a>`,
      ],
      [
        'Key',
        entry.key_id
          ? html`<a href=${link('audit', [], { key_id: entry.key_id })}>${names.get(entry.key_id) ?? 'without a name'}</a> <code>${entry.key_id}</code>`
          : 'none',
      ],
      ['Secret', SECRETS[entry.secret] ?? 'neither of the two of the key'],
      ['From', entry.ip ?? '–'],
      ['User agent', entry.user_agent ?? '–'],
      ['Route', html`<code>${entry.route ?? 'none'}</code>`],
      ['Path', html`<code>${entry.path ?? '–'}</code>`],
      ['Status', entry.status ?? 'not known yet'],
      ['Code', entry.code ? html`<code>${entry.code}</code>` : 'no problem'],
      ['Took', duration(entry.latency_ms)],
      ['Limits', limits(entry)],
      ['Idempotency', idempotency(entry)],
      [
        'Security event',
        entry.event
          ? html`${entry.event.type} <code>${entry.event.subject ?? ''}</code> <code>${entry.event.id}</code>`
          : undefined,
      ],
    ])}
    <div class="buttons">
      <button type="button" class="small" @click=${(event) => copy(event, call)}>Copy as curl</button>
      <span class="hint">Method and path: the log keeps no bodies.</span>
    </div>
  `
}
