/** What the form of a run's inputs says, as the API takes it. */

/** Before the names of controls, beside which the form has others. */
export const PREFIX = 'inputs/'

/** The kind of control of an input. */
export const kindOf = ({ type, enum: choices }) => {
  if (choices?.every((choice) => typeof choice == 'string')) return 'choice'
  return ['string', 'integer', 'number', 'boolean'].includes(type) ? type : 'json'
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
