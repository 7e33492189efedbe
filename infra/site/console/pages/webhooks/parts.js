import { badge, heading, html, link, nothing } from '../../kit.js'

export const BACK = html`<p class="back"><a href=${link('webhooks')}>Webhooks</a></p>`

export const status = ({ status }) => badge(status, status == 'enabled' ? 'good' : 'bad')

/** The secret that is in one answer alone. @param {() => void} [copied] */
export const shownOnce = ({ title, value, id }, copied = () => {}) => html`
  ${heading(title, nothing, BACK)}
  <console-secret .value=${value}></console-secret>
  <p>Your server checks with it that a request comes from this API: each has a signature in <code>webhook-signature</code>.</p>
  <p class="apart"><a href=${link('webhooks', [id])} @click=${copied}>I have copied it: go to the webhook</a></p>
`
