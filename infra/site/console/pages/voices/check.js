import { count, curlBlock, facts, field, html, lazy, nothing, Page, values } from '../../kit.js'
import { inWords, pieces } from './figures.js'
import { scale } from './scale.js'

/** Measures a text against a voice: `.parts` is the voice's id, with its version. */
class VoiceCheck extends Page {
  static properties = { sample: { state: true } }

  open() {
    this.data = { text: '' }
    this.sample = ''
  }

  view() {
    const { text, result } = this.data
    const [id] = this.parts
    return html`
      <form class="card" novalidate @submit=${this.check}>
        <h2>Check a text</h2>
        ${field(
          { label: 'A text to compare with the voice', hint: '50 words or more. Nothing is generated, and no model is asked.', error: this.refused?.of('text') },
          (field, hint) => html`<textarea id=${field} name="text" rows="6" aria-describedby=${hint} .value=${this.sample}></textarea>`,
        )}
        <div class="buttons">
          <button class="primary" aria-busy=${this.busy}>Check</button>
          <button type="button" @click=${this.useExample}>Use an example text</button>
        </div>
        <div role="status">${result ? this.result(text, result) : nothing}</div>
        ${curlBlock('POST', `/voices/${id}/check`, { text: text || 'We are a world class roastery.' })}
      </form>
    `
  }

  async useExample() {
    this.sample = (await lazy('examples.js')).CHECKED
  }

  check(event) {
    this.submit(event, async (form) => {
      const { text = '' } = values(form)
      this.sample = text
      this.data = { text, result: await this.api.post(`/voices/${encodeURIComponent(this.parts[0])}/check`, { text }) }
    })
  }

  result(text, { banned_hits, hits, figures, ...measured }) {
    return html`
      <h3 class="apart">How near it comes</h3>
      ${scale(measured)}
      <h3 class="apart">${banned_hits ? `${count(banned_hits)} banned ${banned_hits == 1 ? 'phrase' : 'phrases'}` : 'No banned phrase'}</h3>
      ${
        banned_hits
          ? html`<div class="marked" tabindex="0" role="region" aria-label="The text with its banned phrases marked">${pieces(text, hits).map(
              ({ text, phrase }) => (phrase === undefined ? text : html`<mark title="Banned: ${phrase}">${text}</mark>`),
            )}</div>`
          : nothing
      }
      <h3 class="apart">What was measured</h3>
      ${facts(inWords(figures))}
    `
  }
}

customElements.define('voice-check', VoiceCheck)
