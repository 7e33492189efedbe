import { count, duration, field, html, nothing, problemNotice, session, usd } from '../../kit.js'

const AUTHORS = { user: 'You', assistant: 'Model', system: 'System', developer: 'Developer', tool: 'Tool' }

/** What was said, and the form to go on. @param {any} chat the page */
export const conversation = (chat) => html`
  ${rest(chat.data.past)}
  <div class="said" role="log" aria-label="Conversation" aria-busy=${chat.isAnswering} tabindex="0">
    ${
      chat.messages.length
        ? chat.messages.map((message) => said(message, chat.isAnswering && message == chat.messages.at(-1)))
        : html`<p class="hint">Nothing was said yet. Send the message below, or write another.</p>`
    }
  </div>
  <form
    class="card"
    novalidate
    @submit=${(event) => {
      event.preventDefault()
      chat.send()
    }}
  >
    ${field(
      {
        label: 'Message',
        hint: 'Enter sends it; Shift and Enter begin a new line.',
        error: chat.refused?.of('messages'),
      },
      (id, hint) => html`
        <textarea
          id=${id}
          rows="4"
          aria-describedby=${hint}
          .value=${chat.draft}
          @input=${(event) => (chat.draft = event.target.value)}
          @keydown=${(event) => {
            if (event.key != 'Enter' || event.shiftKey || event.isComposing) return
            event.preventDefault()
            chat.send()
          }}
        ></textarea>
      `,
    )}
    ${chat.refused ? problemNotice(chat.refused) : nothing}
    <div class="buttons">
      <button class="primary" ?disabled=${chat.isAnswering || !session.may('editor')}>Send</button>
      <button type="button" ?disabled=${!chat.isAnswering} @click=${() => chat.stop()}>Stop</button>
    </div>
    ${session.may('editor') ? nothing : html`<p class="hint">${session.refusal('editor', 'Asking a model')}</p>`}
  </form>
`

/** An answer of the API holds 1,000 messages at most. */
const rest = (past) =>
  past && past.message_count > past.messages.length
    ? html`<p class="hint">The first ${count(past.messages.length)} of ${count(past.message_count)} messages are shown.</p>`
    : nothing

const said = (message, isComing) => html`
  <article class="message ${message.role}">
    <h2>${AUTHORS[message.role] ?? message.role}</h2>
    <p class="text">${message.text}${isComing ? html`<span class="caret" aria-hidden="true"></span>` : nothing}</p>
    ${message.isStopped ? html`<p class="hint">Stopped before the model had finished.</p>` : nothing}
    ${
      message.problem
        ? html`${problemNotice(message.problem)}
            <p class="hint">
              What arrived before is above. The thread does not keep this turn; your text is in the form again.
            </p>`
        : nothing
    }
    ${(message.warnings ?? []).map((warning) => html`<p class="warning">${warning}</p>`)}
    ${message.role == 'assistant' && !isComing ? html`<p class="hint">${figures(message).join(' · ')}</p>` : nothing}
    ${message.voice ? html`<p class="hint">${nearness(message.voice)}</p>` : nothing}
  </article>
`

function figures({ model, usage, cost_usd, first_ms, latency_ms, finish_reason, isStopped, problem }) {
  return [
    model,
    usage && `${count(usage.prompt_tokens)} tokens read, ${count(usage.completion_tokens)} written`,
    cost_usd && usd(cost_usd),
    first_ms !== undefined && `first words after ${duration(first_ms)}`,
    latency_ms && `${isStopped || problem ? 'ended' : 'whole'} after ${duration(latency_ms)}`,
    finish_reason == 'length' && 'cut off at the most tokens',
    finish_reason == 'content_filter' && 'ended by a filter of the model',
  ].filter(Boolean)
}

/** How near an answer came to its voice, in a sentence. */
function nearness({ version, adherence, ceiling, confidence, banned_hits }) {
  const near =
    adherence === null
      ? 'too short to be measured (50 words are needed)'
      : `${adherence} of 100 near the voice${ceiling ? ` (its author's own text reaches ${ceiling})` : ''}, confidence ${confidence}`
  return `Voice version ${version}: ${near}; ${count(banned_hits)} banned phrases were taken out.`
}
