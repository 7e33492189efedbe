import { curlBlock, heading, html, json, nothing } from '../../kit.js'

/** What webhooks can be sent. @param {any[]} types of GET /v1/events */
export const catalogue = (types, back) => html`
  ${heading('Types of events', nothing, back)}
  <p>Each webhook names the types that it wants. What is sent has ids and figures, and never content.</p>
  <div class="rows apart">
    ${types.map(
      ({ type, meaning, patterns, example }) => html`
        <details class="row">
          <summary><code>${type}</code> <span class="hint">${meaning}</span></summary>
          <p class="hint">
            ${
              patterns.length
                ? html`Subscribe with ${patterns.map((pattern, i) => html`${i ? ', ' : ''}<code>${pattern}</code>`)}.`
                : 'It is sent on request alone.'
            }
          </p>
          ${json(example)}
        </details>
      `,
    )}
  </div>
  ${curlBlock('GET', '/events')}
`
