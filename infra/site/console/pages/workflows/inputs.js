/** A form made of the JSON Schema of a workflow's inputs. What has no control of its own is written as JSON. */
import { field, html, nothing } from '../../kit.js'
import { kindOf, PREFIX } from './input-values.js'

/** @param {any} schema @param {(name: string) => string | undefined} fault what is wrong with an input */
export function inputFields(schema, fault) {
  const required = new Set(schema.required ?? [])
  const inputs = Object.entries(schema.properties ?? {})
  if (!inputs.length) return html`<p class="hint">The workflow has no inputs.</p>`
  return inputs.map(([name, of]) => {
    const need = required.has(name) && of.default === undefined ? 'Needed.' : ''
    const hint = [of.description && sentence(String(of.description)), need, kindOf(of) == 'json' && 'As JSON.'].filter(Boolean).join(' ')
    return field({ label: name, hint, error: fault(name) }, (id, describedBy) => control(of, id, describedBy, PREFIX + name))
  })
}

const sentence = (text) => (/[.!?]$/.test(text) ? text : `${text}.`)

function control(of, id, describedBy, name) {
  const first = of.default
  const options = (values) => html`
    <select id=${id} name=${name} aria-describedby=${describedBy}>
      ${first === undefined ? html`<option value="">–</option>` : nothing}
      ${values.map((value) => html`<option value=${value} ?selected=${String(first) === value}>${value}</option>`)}
    </select>
  `
  switch (kindOf(of)) {
    case 'choice':
      return options(of.enum)
    case 'boolean':
      return options(['true', 'false'])
    case 'integer':
    case 'number':
      return html`<input id=${id} name=${name} type="number" step=${of.type == 'integer' ? 1 : 'any'} min=${of.minimum ?? nothing}
        max=${of.maximum ?? nothing} aria-describedby=${describedBy} value=${first ?? ''} />`
    case 'string':
      return (of.maxLength ?? 0) > 200
        ? html`<textarea id=${id} name=${name} aria-describedby=${describedBy}>${first ?? ''}</textarea>`
        : html`<input id=${id} name=${name} maxlength=${of.maxLength ?? nothing} autocomplete="off" aria-describedby=${describedBy} value=${first ?? ''} />`
    default:
      return html`<textarea id=${id} name=${name} class="code" spellcheck="false" aria-describedby=${describedBy}>
${first === undefined ? '' : JSON.stringify(first)}</textarea
      >`
  }
}
