import { html, nothing } from 'lit'
import { link } from '../app/router.js'
import { session } from '../app/session.js'
import { curlBlock, empty, heading, more, table } from '../app/ui.js'
import { receipt } from './receipt.js'

/**
 * The view of a page whose `data` is a list: what there is or a sentence, how to make one, and what became of the last
 * deletion. `name` is the page's, and that of the list below `/v1`.
 * @param {import('../app/page.js').Page} page
 * @param {{name: string, title: string, role: string, create: string, creating: string, columns: any[], none: string}} of
 */
export function listing(page, { name, title, role, create, creating, columns, none }) {
  const { items, next } = page.data
  const path = `/${name}`
  const begin = session.may(role)
    ? html`<a class="button primary" href=${link(name, ['new'])}>${create}</a>`
    : html`<p class="hint">${session.refusal(role, creating)}</p>`
  return html`
    ${heading(title, items.length ? begin : nothing)} ${receipt(page.parameters)}
    ${items.length ? table({ caption: `${title} of this workspace`, rows: items, columns }) : empty(none, begin)}
    ${more(next, () => page.further(path, { limit: 50 }), page.busy)} ${curlBlock('GET', path)}
  `
}
