/** What all pages are made of. Everything from outside is shown as text: lit's bindings escape it. */
import { html, nothing } from 'lit'
import { BASE } from './api.js'

let ids = 0
/** An id that no other element has. */
export const newId = () => `c${++ids}`

export const skeleton = () =>
  html`<div class="skeleton" role="status"><span class="unseen">Loading…</span><i></i><i></i></div>`

/** @param {import('./problem.js').Problem} problem @param {(() => void)} [again] */
export const problemNotice = (problem, again) => html`
  <div class="problem" role="alert">
    ${problem.detail ?? problem.message}
    ${(problem.errors ?? []).map((error) => html`<br /><code>${error.pointer}</code> ${error.detail}`)}
    ${
      problem.requestId
        ? html`<br /><span class="hint">${problem.code} · request <code>${problem.requestId}</code></span>`
        : nothing
    }
    ${again ? html`<br /><button type="button" @click=${again}>Try again</button>` : nothing}
  </div>
`

/** What a page whose form writes the address shows when the API refuses what it says: `instead`, and the form to correct it. */
export const refusedWith = (instead) => (problem) => {
  if (![400, 422].includes(problem.status)) throw problem
  return { ...instead, refused: problem }
}

/** What a list shows while it has nothing: a sentence, and what to do about it. */
export const empty = (sentence, action = nothing) => html`<div class="empty"><p>${sentence}</p>${action}</div>`

/**
 * A table in a box that scrolls sideways by itself when it is wider than the window.
 * @param {{caption: string, columns: {title: string, cell: (row: any) => unknown, number?: boolean}[], rows: any[],
 *     visible?: boolean}} table `visible`: the caption is shown, not only read aloud
 */
export const table = ({ caption, columns, rows, visible = false }) => html`
  <div class="scroll" tabindex="0" role="region" aria-label=${caption}>
    <table>
      <caption class=${visible ? '' : 'unseen'}>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(({ title, number }) => html`<th scope="col" class=${number ? 'number' : ''}>${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) => html`
            <tr>
              ${columns.map(
                ({ cell, number }, i) =>
                  i
                    ? html`<td class=${number ? 'number' : ''}>${cell(row)}</td>`
                    : html`<th scope="row" class=${number ? 'number' : ''}>${cell(row)}</th>`,
              )}
            </tr>
          `,
        )}
      </tbody>
    </table>
  </div>
`

/** Names and values; a value that is undefined is left out with its name. @param {[string, unknown][]} pairs */
export const facts = (pairs) => html`
  <dl class="facts">
    ${pairs.map(([name, value]) => (value === undefined ? nothing : html`<div><dt>${name}</dt><dd>${value}</dd></div>`))}
  </dl>
`

/** The views of one page as links; `names` are their values of the parameter `tab` with their titles, the first is the default. */
export const tabs = (label, names, chosen, link) => html`
  <nav class="tabs" aria-label=${label}>
    ${Object.entries(names).map(
      ([name, title], i) => html`<a href=${link(i ? name : undefined)} aria-current=${name == chosen ? 'page' : nothing}>${title}</a>`,
    )}
  </nav>
`

/** The texts of a text area that has one on each line. */
export const lines = (text) => (text ?? '').split('\n').map((line) => line.trim()).filter(Boolean)

/** Data as it is sent. */
export const json = (data) => html`<pre tabindex="0">${JSON.stringify(data, null, 2)}</pre>`

/** The button below a list that has more. */
export const more = (next, load, busy = false) =>
  next ? html`<p class="more"><button type="button" aria-busy=${busy} @click=${load}>Show more</button></p>` : nothing

/**
 * A labelled control with its hint and what the API says is wrong with it.
 * @param {{label: string, hint?: unknown, error?: string}} of
 * @param {(id: string, describedBy: string) => unknown} control gets the id for its label, and that of its description
 */
export function field({ label, hint, error }, control) {
  const id = newId()
  return html`
    <div class="field">
      <label for=${id}>${label}</label>
      ${control(id, `${id}-hint`)}
      <p class="hint" id="${id}-hint">${error ? html`<span class="wrong">${error}</span> ` : nothing}${hint ?? nothing}</p>
    </div>
  `
}

/** The values of a form by the names of its controls; an empty one is undefined. */
export function values(form) {
  const given = {}
  for (const [name, value] of new FormData(form)) given[name] = value === '' ? undefined : value
  return given
}

/** What is to be copied, and its button. A secret is never written anywhere else. */
export const copyable = (text, label = 'Copy') => html`
  <span class="copyable">
    <code>${text}</code>
    <button type="button" class="small" @click=${(event) => copy(event, text)}>${label}</button>
  </span>
`

export async function copy(event, text) {
  const button = event.currentTarget
  const label = button.textContent
  try {
    await navigator.clipboard.writeText(text)
    button.textContent = 'Copied'
  } catch {
    button.textContent = 'Select it, then copy'
  }
  setTimeout(() => (button.textContent = label), 2_000)
}

/** A call as it is made with curl; the key is named, not shown. */
export function curl(method, url, body) {
  const lines = [`curl${method == 'GET' ? '' : ` -X ${method}`} '${BASE}${url}'`, `-H "Authorization: Bearer $ARESGEN_API_KEY"`]
  if (body !== undefined)
    lines.push(`-H 'Content-Type: application/json'`, `-d '${JSON.stringify(body).replaceAll("'", `'\\''`)}'`)
  return lines.join(' \\\n  ')
}

/** A call to look at and to copy. */
export const curlBlock = (method, url, body) => html`
  <details class="curl">
    <summary>The same with curl</summary>
    <pre tabindex="0">${curl(method, url, body)}</pre>
    <button type="button" class="small" @click=${(event) => copy(event, curl(method, url, body))}>Copy curl</button>
  </details>
`

/** A word with a colour that says whether it is good; the word alone says it too. */
export const badge = (text, kind = 'plain') => html`<span class="badge ${kind}">${text}</span>`

const TIMES = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' })

/** A moment in the reader's time zone; UTC is in its title. */
export const when = (timestamp) =>
  timestamp ? html`<time datetime=${timestamp} title=${timestamp}>${TIMES.format(new Date(timestamp))}</time>` : '–'

/** A moment as an input of the type `datetime-local` has it: in the reader's time zone. */
export function localTime(timestamp) {
  if (!timestamp) return ''
  const moment = new Date(timestamp)
  if (isNaN(moment)) return ''
  return new Date(moment - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)
}

/** What such an input says, as the API reads it. */
export const timestamp = (local) => (local ? new Date(local).toISOString() : undefined)

/** Dollars as the API writes them, without the zeros at their end, with at least two decimals. */
export function usd(amount) {
  if (amount === undefined || amount === null) return '–'
  const [whole, decimals = ''] = String(amount).split('.')
  return `$${whole}.${decimals.replace(/0+$/, '').padEnd(2, '0')}`
}

export const count = (number) => (number === undefined || number === null ? '–' : number.toLocaleString())

/** Milliseconds for people: 340 ms, 2.1 s, 3 min 5 s, 2 h 10 min. */
export function duration(ms) {
  if (ms === undefined || ms === null) return '–'
  if (ms < 1_000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`
  const minutes = Math.floor(ms / 60_000)
  if (minutes < 60) return `${minutes} min ${Math.round((ms % 60_000) / 1_000)} s`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** The heading of a page, which gets the focus when the page opens, with its buttons. */
export const heading = (title, actions = nothing, back = nothing) => html`
  ${back}
  <div class="heading"><h1 id="page-title" tabindex="-1">${title}</h1><div class="buttons">${actions}</div></div>
`

/**
 * Asks before something that cannot be undone. @returns {Promise<boolean>}
 * @param {{title: string, text: string, yes: string}} question
 */
export function confirmed({ title, text, yes }) {
  const dialog = document.createElement('dialog')
  const id = newId()
  dialog.setAttribute('aria-labelledby', id)
  const made = (name, properties) => Object.assign(document.createElement(name), properties)
  const buttons = made('div', { className: 'buttons' })
  const no = made('button', { type: 'button', textContent: 'Cancel', onclick: () => dialog.close('') })
  const doIt = made('button', { type: 'button', className: 'danger', textContent: yes, onclick: () => dialog.close('yes') })
  buttons.append(doIt, no)
  dialog.append(made('h2', { id, textContent: title }), made('p', { textContent: text }), buttons)
  document.body.append(dialog)
  dialog.showModal()
  no.focus()
  return new Promise((resolve) =>
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(dialog.returnValue == 'yes')
    }),
  )
}

/** Tells what was done, where a screen reader reads it and an eye finds it; gone after six seconds. */
export function done(text) {
  const notices = document.getElementById('notices')
  if (!notices) return
  const notice = Object.assign(document.createElement('p'), { className: 'notice', textContent: text })
  notices.append(notice)
  setTimeout(() => notice.remove(), 6_000)
}
