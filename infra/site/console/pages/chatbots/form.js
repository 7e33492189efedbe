import { field, html, lines, nothing, voiceField } from '../../kit.js'
import { intentLines, intentsOf } from './intents.js'

const REASONS = {
  user_request: 'The visitor asks for a person',
  low_confidence: 'Two answers in a row are less certain than the threshold',
  negative_sentiment: 'The visitor is angry',
  keyword: 'The visitor writes a keyword',
}
const MODES = { off: 'anonymous', optional: 'anonymous, or known by a token', required: 'known by a token' }

/** The settings of a chatbot. @param {{bot: any, models: any[], voices: any[], refused?: any}} of */
export const botFields = ({ bot, models, voices, refused }) => {
  const { escalation = { on: [] } } = bot
  return html`
    ${field({ label: 'Name', error: refused?.of('name') }, (id, hint) => html`
      <input id=${id} name="name" maxlength="200" autocomplete="off" aria-describedby=${hint} .value=${bot.name ?? ''} />
    `)}
    <div class="columns">
      ${field({ label: 'Model', hint: 'An extractive model quotes sentences of the sources.', error: refused?.of('model') }, (id, hint) => html`
        <select id=${id} name="model" aria-describedby=${hint}>
          <option value="">The default of this API</option>
          ${bot.model && !models.some(({ id }) => id == bot.model) ? html`<option value=${bot.model} selected>${bot.model}</option>` : nothing}
          ${models.map(({ id, name }) => html`<option value=${id} ?selected=${id == bot.model}>${name}</option>`)}
        </select>
      `)}
      ${voiceField({ voices, chosen: bot.voice_id, error: refused?.of('voice_id') })}
    </div>
    ${field({ label: 'Greeting', hint: 'What visitors read first. May be empty.', error: refused?.of('greeting') }, (id, hint) => html`
      <input id=${id} name="greeting" maxlength="2000" autocomplete="off" aria-describedby=${hint} .value=${bot.greeting ?? ''} />
    `)}
    ${field({ label: 'Instructions', hint: 'For the model. May be empty.', error: refused?.of('instructions') }, (id, hint) => html`
      <textarea id=${id} name="instructions" rows="2" aria-describedby=${hint} .value=${bot.instructions ?? ''}></textarea>
    `)}
    ${field(
      { label: 'Allowed origins', hint: 'One on each line, such as https://shop.example.com: the websites that may show it.', error: refused?.of('allowed_origins') },
      (id, hint) => html`
        <textarea id=${id} name="allowed_origins" rows="2" spellcheck="false" aria-describedby=${hint} .value=${(bot.allowed_origins ?? []).join('\n')}></textarea>
      `,
    )}
    ${field(
      { label: 'Intents', hint: html`One on each line: its name, a colon, examples between bars: <code>refund: I want my money back | Is there a refund?</code>`, error: refused?.of('intents') },
      (id, hint) => html`
        <textarea id=${id} name="intents" rows="3" aria-describedby=${hint} .value=${intentLines(bot.intents)}></textarea>
      `,
    )}
    <fieldset>
      <legend>A person takes over when</legend>
      ${Object.entries(REASONS).map(
        ([reason, text]) => html`
          <label class="check">
            <input type="checkbox" name="on" value=${reason} .checked=${escalation.on.includes(reason)} />${text}
          </label>
        `,
      )}
      ${refused?.of('escalation') ? html`<p class="hint"><span class="wrong">${refused.of('escalation')}</span></p>` : nothing}
    </fieldset>
    ${field({ label: 'What visitors read while they wait', hint: 'May be empty.' }, (id, hint) => html`
      <input id=${id} name="holding_text" maxlength="2000" autocomplete="off" aria-describedby=${hint} .value=${escalation.holding_text ?? ''} />
    `)}
    <div class="columns">
      ${field({ label: 'Threshold of confidence', hint: 'From 0 to 1.' }, (id, hint) => html`
        <input id=${id} name="threshold" type="number" min="0" max="1" step="0.05" aria-describedby=${hint} .value=${String(escalation.threshold ?? 0.5)} />
      `)}
      ${field({ label: 'Keywords', hint: 'Separate them by commas.' }, (id, hint) => html`
        <input id=${id} name="keywords" autocomplete="off" aria-describedby=${hint} .value=${(escalation.keywords ?? []).join(', ')} />
      `)}
      ${field({ label: 'Who visitors are', error: refused?.of('identity') }, (id, hint) => html`
        <select id=${id} name="identity" aria-describedby=${hint}>
          ${Object.entries(MODES).map(([mode, text]) => html`<option value=${mode} ?selected=${mode == bot.identity?.mode}>${text}</option>`)}
        </select>
      `)}
      ${field({ label: 'Days that conversations are kept', error: refused?.of('retention_days') }, (id, hint) => html`
        <input id=${id} name="retention_days" type="number" min="1" max="3650" aria-describedby=${hint} .value=${String(bot.retention_days ?? 365)} />
      `)}
    </div>
    <label class="check"><input type="checkbox" name="csat" .checked=${bot.csat?.enabled ?? false} />Visitors may rate a conversation</label>
  `
}

/** What the fields say, as the API names it. `before`: the chatbot as it was. */
export function botBody(form, before = {}) {
  const data = new FormData(form)
  const text = (name) => String(data.get(name)).trim()
  const keywords = text('keywords').split(',').map((word) => word.trim()).filter(Boolean)
  const threshold = text('threshold')
  return {
    name: text('name'),
    model: text('model') || null,
    voice_id: text('voice_id') || null,
    greeting: text('greeting') || null,
    instructions: text('instructions') || null,
    allowed_origins: lines(text('allowed_origins')),
    intents: intentsOf(text('intents'), before.intents),
    escalation: {
      on: data.getAll('on'),
      keywords,
      ...(threshold === '' ? {} : { threshold: Number(threshold) }),
      holding_text: text('holding_text') || null,
    },
    identity: { mode: text('identity') },
    csat: { enabled: data.has('csat') },
    retention_days: text('retention_days') === '' ? null : Number(text('retention_days')),
  }
}
