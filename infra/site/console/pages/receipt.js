import { html, nothing } from 'lit'
import { whileVisible } from '../app/polling.js'
import { Page } from '../app/page.js'
import { badge, confirmed, count, curlBlock, facts, when } from '../app/ui.js'

/** What became of a deletion: `.parts` is its id. It is read again until nothing is left. */
class Receipt extends Page {
  open() {
    this.load((signal) => this.api.get(url(this.parts[0]), { signal }))
    this.endPolling?.()
    this.endPolling = whileVisible(() => this.poll(), 2_000)
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.endPolling?.()
  }

  async poll() {
    if (this.data?.status != 'purging') return
    this.data = await this.api.get(url(this.parts[0])).catch(() => this.data)
  }

  view() {
    const { id, status, requested_at, purged_at, backups_expire_at, purged, webhooks } = this.data
    const isPurged = status == 'purged'
    return html`
      <section class="card" aria-labelledby="receipt">
        <h2 id="receipt">Receipt of a deletion ${badge(status, isPurged ? 'good' : 'busy')}</h2>
        <p class="lead" role="status">${isPurged ? 'Nothing is left of it but in backups.' : 'It is out of reach; a worker removes what is stored.'}</p>
        ${facts([
          ['Deletion', html`<code>${id}</code>`],
          ['Deleted', when(requested_at)],
          ['Nothing left since', when(purged_at)],
          ['Backups end', when(backups_expire_at)],
          ['Removed so far', Object.entries(purged).map(kind).join(', ') || 'nothing yet'],
          ['Webhooks', webhooks.length ? webhooks.map(({ status }) => status).join(', ') : undefined],
        ])}
        ${curlBlock('GET', url(id))}
      </section>
    `
  }
}

const url = (id) => `/deletions/${encodeURIComponent(id)}`
const kind = ([name, number]) => `${name.replaceAll('_', ' ')}: ${count(number)}`

/** The receipt that an address names, if it names one. */
export const receipt = ({ deleted }) =>
  deleted ? html`<console-receipt class="part" .parts=${[deleted]}></console-receipt>` : nothing

/** Asks, then deletes. @returns {Promise<string | undefined>} the id of the deletion */
export async function deletion(page, url, question) {
  if (!(await confirmed({ text: 'It cannot be taken back.', yes: 'Delete', ...question }))) return undefined
  return (await page.act(() => page.api.delete(url)))?.deletion_id
}

customElements.define('console-receipt', Receipt)
