import { html, nothing } from 'lit'
import { link } from '../../app/router.js'
import { Page } from '../../app/page.js'
import { session } from '../../app/session.js'
import { curlBlock, empty, heading, more, table, when } from '../../app/ui.js'

/** All workflows in their newest versions. */
class WorkflowList extends Page {
  open() {
    this.load((signal) => this.api.list('/workflows', { limit: 50 }, { signal }))
  }

  view() {
    const { items, next } = this.data
    const create = session.may('editor')
      ? html`<a class="button primary" href=${link('workflows', ['new'])}>Create a workflow</a>`
      : nothing
    return html`
      ${heading('Workflows', create)}
      ${session.may('editor') ? nothing : html`<p class="hint">${session.refusal('editor', 'Creating a workflow')}</p>`}
      ${
        items.length
          ? table({ caption: 'Workflows of this workspace', rows: items, columns: COLUMNS })
          : empty('There is no workflow yet. A workflow is steps that call the API, written in YAML.', create)
      }
      ${more(next, () => this.act(() => this.further(next)), this.busy)}
      ${curlBlock('GET', '/workflows')}
    `
  }

  async further(cursor) {
    const page = await this.api.list('/workflows', { limit: 50, cursor })
    this.data = { items: [...this.data.items, ...page.items], next: page.next }
  }
}

export const nameOf = ({ name, id }) => name ?? `Workflow ${id}`

const COLUMNS = [
  { title: 'Name', cell: (workflow) => html`<a href=${link('workflows', [workflow.id])}>${nameOf(workflow)}</a>` },
  { title: 'Version', number: true, cell: ({ version }) => version },
  { title: 'Written in', cell: ({ format }) => format.toUpperCase() },
  { title: 'Created', cell: ({ created_at }) => when(created_at) },
  { title: 'Changed', cell: ({ updated_at }) => when(updated_at) },
]

customElements.define('workflow-list', WorkflowList)
