import { done, field, html, LitElement, nothing, problemNotice, session, when } from '../../kit.js'

/** What waits for a person, with its two answers. */
class RunApprovals extends LitElement {
  static properties = { run: { attribute: false }, path: { attribute: false }, problem: { state: true }, sent: { state: true } }

  constructor() {
    super()
    this.sent = new Set()
  }

  createRenderRoot() {
    return this
  }

  render() {
    const waiting = this.run.steps
      .flatMap((step) => [step, ...step.children])
      .filter(({ status, approval }) => status == 'waiting' && approval && !approval.decision)
    return html`${this.problem ? problemNotice(this.problem) : nothing}${waiting.map((step) => this.question(step))}`
  }

  question({ path, approval }) {
    // Any one of the roles may decide, and so may a greater one.
    const role = ['viewer', 'editor', 'admin'].find((each) => approval.approvers.includes(each)) ?? 'editor'
    return html`
      <form class="card asks" aria-label="Approval of ${path}" @submit=${(event) => this.decide(event, path)}>
        <h2>Waiting for ${session.may(role) ? 'your' : 'an'} approval: <code>${path}</code></h2>
        <p class="question">${approval.message}</p>
        ${
          session.may(role)
            ? html`
                ${field({ label: 'Comment', hint: 'May be left empty.' }, (id, hint) => html`
                  <input id=${id} name="comment" maxlength="2000" autocomplete="off" aria-describedby=${hint} />
                `)}
                <div class="buttons">
                  <button class="primary" value="approve" aria-busy=${this.sent.has(path)}>Approve</button>
                  <button class="danger" value="reject" aria-busy=${this.sent.has(path)}>Reject</button>
                </div>
              `
            : html`<p class="hint">${session.refusal(role, 'Deciding')}</p>`
        }
        <p class="hint">It can be decided until ${when(approval.expires_at)}.</p>
      </form>
    `
  }

  async decide(event, path) {
    event.preventDefault()
    if (this.sent.has(path)) return
    const decision = event.submitter.value
    const comment = new FormData(event.target).get('comment')
    this.sent = new Set([...this.sent, path])
    this.problem = undefined
    try {
      await session.api.post(`${this.path}/approvals/${encodeURIComponent(path)}`, { decision, ...(comment ? { comment } : {}) })
      done(decision == 'approve' ? `“${path}” is approved.` : `“${path}” is rejected.`)
    } catch (problem) {
      this.problem = problem
    } finally {
      this.sent = new Set([...this.sent].filter((each) => each != path))
    }
  }
}

customElements.define('run-approvals', RunApprovals)
