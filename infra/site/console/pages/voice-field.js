import { html } from 'lit'
import { field } from '../app/ui.js'

/** The choice of a voice, or none. */
export const voiceField = ({ voices, chosen, error, hint }) =>
  field({ label: 'Voice', error, hint }, (id, describedBy) => html`
    <select id=${id} name="voice_id" aria-describedby=${describedBy}>
      <option value="">None</option>
      ${chosen && !voices.some((voice) => voice.id == chosen) ? html`<option value=${chosen} selected>${chosen}</option>` : ''}
      ${voices.map((voice) => html`<option value=${voice.id} ?selected=${voice.id == chosen}>${voice.name}</option>`)}
    </select>
  `)
