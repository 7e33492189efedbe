import { badge, html, nothing, when } from '../../kit.js'

const AUTHORS = { visitor: 'Visitor', bot: 'Chatbot', agent: 'Person', system: 'System' }
const STATUSES = {
  none: ['the chatbot answers', 'plain'],
  requested: ['a person is wanted', 'bad'],
  escalated: ['a person answers', 'busy'],
  resolved: ['resolved', 'good'],
}
const REASONS = {
  user_request: 'the visitor asked for a person',
  keyword: 'the visitor wrote a keyword',
  low_confidence: 'two answers in a row were uncertain',
  negative_sentiment: 'the visitor is angry',
  visitor: 'the visitor pressed the button',
  agent: 'a person stepped in',
}
const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })

export const escalationBadge = ({ status }) => badge(...STATUSES[status])

/** Who answers now, and why. */
export const escalationText = (escalation) => html`
  ${escalationBadge(escalation)} ${escalation.reason && escalation.status != 'none' ? REASONS[escalation.reason] : nothing}
`

/** Messages of a conversation, the oldest first, with what supports each answer. */
export const messageList = (messages) => html`${messages.map((message) => messageView(message))}`

const messageView = (message) => html`
  <article class="message ${message.author == 'visitor' ? 'user' : message.author}" aria-label=${AUTHORS[message.author]}>
    <h2>${AUTHORS[message.author]} ${message.created_at ? html`<span class="hint">${when(message.created_at)}</span>` : nothing}</h2>
    <p class="text">${message.content ?? quiet(message)}</p>
    ${message.citations?.length ? citations(message.citations) : nothing} ${findings(message)}
  </article>
`

const quiet = ({ author }) => html`<em>${author == 'system' ? 'The chatbot is quiet: a person is to answer.' : '…'}</em>`

const citations = (quotes) => html`
  <ol class="quotes" aria-label="Quotations that it stands on">
    ${quotes.map(
      ({ title, url, quote }) => html`
        <li>
          <q>${quote}</q>
          <cite>${/^https?:\/\//.test(url ?? '') ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${title}</a>` : title}</cite>
        </li>
      `,
    )}
  </ol>
`

const findings = ({ author, answered, confidence, calibration, intent }) => {
  const found = [
    author == 'bot' && answered === false ? badge('no answer in the sources', 'bad') : nothing,
    typeof confidence == 'number'
      ? html`<span title=${calibration == 'fitted' ? 'Fitted to these sources' : 'That of knowledge bases in general: this one is too small'}>confidence ${PERCENT.format(confidence)}</span>`
      : nothing,
    intent ? html`<span>intent ${intent.name} (${PERCENT.format(intent.confidence)})</span>` : nothing,
  ].filter((part) => part != nothing)
  return found.length ? html`<p class="hint findings">${found}</p>` : nothing
}
