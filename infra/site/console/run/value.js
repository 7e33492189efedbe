import { count, html, nothing } from '../kit.js'

const MOST = 50_000

/** JSON to read, of which a page shows so much. */
export function json(value) {
  const text = typeof value == 'string' ? value : JSON.stringify(value, null, 2)
  return html`
    <pre class="wrap value" tabindex="0">${text.slice(0, MOST)}</pre>
    ${text.length > MOST ? html`<p class="hint">The first ${count(MOST)} of ${count(text.length)} characters.</p>` : nothing}
  `
}

export const tokens = ({ prompt, completion, cached }) =>
  prompt || completion
    ? `${count(prompt)} read${cached ? ` (${count(cached)} from a cache)` : ''}, ${count(completion)} written`
    : ''
