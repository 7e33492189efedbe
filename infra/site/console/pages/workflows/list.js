import { curlBlock, empty, heading, html, link, more, nothing, Page, receipt, session, table, when } from '../../kit.js'

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
      ${receipt(this.parameters)}
      ${session.may('editor') ? nothing : html`<p class="hint">${session.refusal('editor', 'Creating a workflow')}</p>`}
      ${
        items.length
          ? table({ caption: 'Workflows of this workspace', rows: items, columns: COLUMNS })
          : empty('There is no workflow yet. A workflow is steps that call the API, written in YAML.', create)
      }
      ${more(next, () => this.further('/workflows', { limit: 50 }), this.busy)}
      ${curlBlock('GET', '/workflows')}
    `
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
