import {
  copyable,
  curlBlock,
  deletion,
  done,
  facts,
  go,
  heading,
  html,
  link,
  nothing,
  Page,
  session,
  when,
} from '../../kit.js'
import { nameOf } from './list.js'
import { range } from './start.js'
import './editor.js'
import './runs.js'
import './start.js'

/** A workflow in one of its versions, with its editor and its runs; or a new one. */
class WorkflowOne extends Page {
  static properties = { edited: { state: true } }

  open() {
    const [id] = this.parts
    this.edited = false
    if (id == 'new') this.load(async () => ({}))
    else this.load((signal) => this.one(id, signal))
  }

  /** The newest version has the tag that a change must name; an older one may be looked at. */
  async one(id, signal) {
    const path = `/workflows/${encodeURIComponent(id)}`
    const { version } = this.parameters
    const [newest, versions] = await Promise.all([
      this.api.tagged(path, { signal }),
      this.api.list(`${path}/versions`, { limit: 50 }, { signal }),
    ])
    const isNewest = !version || version == newest.body.version
    const shown = isNewest ? newest.body : await this.api.get(`${path}?version=${encodeURIComponent(version)}`, { signal })
    return { workflow: shown, newest: newest.body, etag: newest.etag, versions: versions.items }
  }

  view() {
    return this.parts[0] == 'new' ? this.fresh() : this.existing()
  }

  fresh() {
    return html`
      ${heading('Create a workflow', nothing, BACK)}
      <section class="card" aria-label="Definition">
        <p class="hint">This example runs as it is, also in local mode. Change it, or write your own.</p>
        <workflow-editor .readonly=${!session.may('editor')} @edited=${() => (this.edited = true)}></workflow-editor>
        ${this.save('Create workflow', (definition) => this.create(definition))}
      </section>
      ${curlBlock('POST', '/workflows', { definition: { version: 1, name: 'press_brief', steps: ['…'] } })}
    `
  }

  existing() {
    const { workflow, newest, versions } = this.data
    const isNewest = workflow.version == newest.version
    return html`
      ${heading(nameOf(workflow), this.actions(workflow), BACK)}
      <section class="card" aria-label="Facts">
        ${facts([
          ['Version', isNewest ? `${workflow.version}, the newest` : html`${workflow.version}; <a href=${link('workflows', [workflow.id])}>the newest is ${newest.version}</a>`],
          ['Steps', workflow.steps.length],
          ['A run costs', range(workflow.estimated_cost_usd)],
          ['Made', when(workflow.updated_at)],
        ])}
        <p>${copyable(workflow.id, 'Copy id')}</p>
        ${versions.length > 1 ? this.versions(versions, workflow) : nothing}
      </section>
      <section class="card" aria-labelledby="definition">
        <h2 id="definition">Definition</h2>
        <workflow-editor .text=${workflow.source} .readonly=${!session.may('editor')} @edited=${() => (this.edited = true)}></workflow-editor>
        ${this.save('Save as a new version', (definition) => this.change(definition))}
      </section>
      ${
        session.may('editor')
          ? html`<run-start .workflow=${workflow}></run-start>`
          : html`<p class="hint">${session.refusal('editor', 'Starting a run')}</p>`
      }
      <workflow-runs .workflow=${workflow.id}></workflow-runs>
      ${curlBlock('GET', `/workflows/${workflow.id}`)}
    `
  }

  versions(versions, { id, version }) {
    return html`
      <details>
        <summary>All versions</summary>
        <ul class="plain">
          ${versions.map(
            (each) => html`
              <li>
                <a href=${link('workflows', [id], { version: each.version })} aria-current=${each.version == version ? 'true' : nothing}
                  >Version ${each.version}</a
                >, ${when(each.updated_at)}
              </li>
            `,
          )}
        </ul>
      </details>
    `
  }

  save(label, work) {
    if (!session.may('editor')) return html`<p class="hint">${session.refusal('editor', 'Saving')}</p>`
    const isNew = this.parts[0] == 'new'
    return html`
      <div class="buttons">
        <button type="button" class="primary" aria-busy=${this.busy} ?disabled=${!isNew && !this.edited}
          @click=${() => this.act(() => this.saved(work))}>${label}</button>
      </div>
    `
  }

  /** Faults that the API finds only now appear where those of a check do. */
  async saved(work) {
    const editor = this.querySelector('workflow-editor')
    try {
      await work(editor.value())
    } catch (problem) {
      if (problem.code == 'invalid_definition') editor.show(problem.errors)
      throw problem.code == 'precondition_failed' ? Object.assign(problem, { detail: CHANGED }) : problem
    }
  }

  async create(definition) {
    const made = await this.api.post('/workflows', { definition })
    done(`The workflow “${nameOf(made)}” is created.`)
    go('workflows', [made.id])
  }

  async change(definition) {
    const { newest, etag } = this.data
    const made = await this.api.put(`/workflows/${newest.id}`, { definition }, { etag })
    done(`Version ${made.version} is saved.`)
    this.edited = false
    if (this.parameters.version) go('workflows', [newest.id])
    else this.data = await this.one(newest.id)
  }

  actions(workflow) {
    if (!session.may('editor')) return nothing
    return html`<button type="button" class="danger" aria-busy=${this.busy} @click=${() => this.erase(workflow)}>Delete</button>`
  }

  async erase(workflow) {
    const deleted = await deletion(this, `/workflows/${workflow.id}`, {
      title: `Delete “${nameOf(workflow)}”?`,
      text: 'All its versions and all its runs are deleted for good. What its runs created, such as documents, stays.',
    })
    if (deleted) go('workflows', [], { deleted })
  }
}

const BACK = html`<p class="back"><a href=${link('workflows')}>Workflows</a></p>`
const CHANGED = 'Somebody saved another version meanwhile. Copy your text, reload the page, and save it again.'

customElements.define('workflow-one', WorkflowOne)
