/** A form made of the JSON Schema of a workflow's inputs. What has no control of its own is written as JSON. */
import { field, html, nothing } from '../../kit.js'

const PREFIX = 'inputs/'

const kindOf = ({ type, enum: choices }) => {
  if (choices?.every((choice) => typeof choice == 'string')) return 'choice'
  return ['string', 'integer', 'number', 'boolean'].includes(type) ? type : 'json'
}

/** @param {any} schema @param {(name: string) => string | undefined} fault what is wrong with an input */
export function inputFields(schema, fault) {
  const required = new Set(schema.required ?? [])
  const inputs = Object.entries(schema.properties ?? {})
  if (!inputs.length) return html`<p class="hint">The workflow has no inputs.</p>`
  return inputs.map(([name, of]) => {
    const need = required.has(name) && of.default === undefined ? 'Needed.' : ''
    const hint = [of.description && sentence(String(of.description)), need, kindOf(of) == 'json' && 'As JSON.'].filter(Boolean).join(' ')
    return field({ label: name, hint, error: fault(name) }, (id, describedBy) => control(of, id, describedBy, PREFIX + name, !need))
  })
}

const sentence = (text) => (/[.!?]$/.test(text) ? text : `${text}.`)

function control(of, id, describedBy, name, isOptional) {
  const first = of.default
  const options = (values) => html`
    <select id=${id} name=${name} aria-describedby=${describedBy}>
      ${isOptional && first === undefined ? html`<option value="">–</option>` : nothing}
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

/**
 * What a form says. An empty control is no input: the API says which of them are needed.
 * @param {Iterable<[string, any]>} entries of the form's FormData
 * @returns {{inputs: Record<string, any>, faults: Record<string, string>}} `faults`: inputs that are no JSON
 */
export function inputsOf(schema, entries) {
  const inputs = {}
  const faults = {}
  for (const [control, value] of entries) {
    if (!control.startsWith(PREFIX)) continue
    const name = control.slice(PREFIX.length)
    const of = schema.properties[name]
    const kind = kindOf(of)
    if (value === '') continue
    if (kind == 'string' || kind == 'choice') inputs[name] = value
    else if (kind == 'integer' || kind == 'number') inputs[name] = Number(value)
    else if (kind == 'boolean') inputs[name] = value == 'true'
    else
      try {
        inputs[name] = JSON.parse(value)
      } catch (fault) {
        faults[name] = `This is no JSON: ${fault.message}.`
      }
  }
  return { inputs, faults }
}

/** What the API says about an input, such as `/inputs/topic`. */
export const refusedInput = (problem, name) => {
  const pointer = `/inputs/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
  return problem?.errors?.find((error) => error.pointer == pointer || error.pointer?.startsWith(`${pointer}/`))?.detail
}
