import { field, html, link, nothing, usd, voiceField } from '../../kit.js'
import { samples } from './request.js'

/** What the next call asks for. @param {any} chat the page */
export function settings(chat) {
  const { choice, data, refused } = chat
  const model = chat.model()
  const control = (name, attributes) =>
    field(
      { ...attributes, error: refused?.of(attributes.member ?? name) },
      (id, hint) => html`
        <input
          id=${id}
          type="number"
          min=${attributes.min}
          max=${attributes.max}
          step=${attributes.step}
          aria-describedby=${hint}
          .value=${choice[name] ?? ''}
          @input=${(event) => chat.choose({ [name]: event.target.value })}
        />
      `,
    )
  return html`
    <section
      class="card"
      aria-labelledby="settings"
      @change=${({ target }) => target.name && chat.choose({ [target.name]: target.value })}
    >
      <h2 id="settings">Settings</h2>
      ${field(
        { label: 'Model', hint: about(model, choice.model), error: refused?.of('model') },
        (id, hint) => html`
          <select id=${id} name="model" aria-describedby=${hint}>
            ${model ? nothing : html`<option value=${choice.model ?? ''} selected>${choice.model ?? 'none'}</option>`}
            ${data.models.map(({ id, name }) => html`<option value=${id} ?selected=${id == choice.model}>${name} (${id})</option>`)}
          </select>
        `,
      )}
      ${voiceField({
        voices: data.voices,
        chosen: choice.voice_id,
        hint: data.voices.length ? undefined : 'The workspace has no voice yet.',
        error: refused?.of('voice_id'),
      })}
      ${
        samples(model)
          ? control('temperature', {
              label: 'Temperature',
              hint: '0 to 2: how much chance there is in the choice of words. Empty: as the model has it.',
              min: 0,
              max: 2,
              step: 0.1,
            })
          : nothing
      }
      ${control('max_tokens', {
        label: 'Most tokens of the answer',
        member: 'max_completion_tokens',
        hint: 'Empty: as many as the model may write.',
        min: 1,
        step: 1,
      })}
    </section>
  `
}

function about(model, id) {
  if (!id) return html`No model is available here. <a href=${link('models')}>See why</a>`
  if (!model && id.startsWith('remote/'))
    return 'A model of the operator’s own server: only the operator knows what it takes.'
  if (!model) return html`Not available here. <a href=${link('models', id.split('/'))}>See why</a>`
  const { pricing } = model
  const price = pricing
    ? `${usd(pricing.input_usd_per_million)} a million tokens read, ${usd(pricing.output_usd_per_million)} written.`
    : 'Its calls count as $0.00.'
  return html`${price} <a href=${link('models', id.split('/'))}>More about it</a>`
}
