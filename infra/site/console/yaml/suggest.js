/** What a JSON Schema permits at a place of a definition. It knows the parts of JSON Schema that ours is written with. */
import { placeAt } from './place.js'

/**
 * @param {any} schema @param {string} text @param {number} position
 * @returns {{from: number, options: {label: string, detail?: string, isKey: boolean}[]}}
 */
export function suggestionsAt(schema, text, position) {
  const { path, above, siblings, key, from } = placeAt(text, position)
  let here = [schema]
  path.forEach((step, i) => (here = inside(schema, here, step, above[i])))
  const isItem = path.at(-1) === 0
  const objects = alternatives(schema, here, siblings)
  if (key !== undefined) return { from, options: valuesOf(schema, inside(schema, here, key, siblings), key, text) }
  const options = keysOf(objects, siblings)
  return { from, options: isItem && !options.length ? valuesOf(schema, here, path.at(-2), text) : options }
}

function keysOf(objects, siblings) {
  const options = new Map()
  for (const { properties, required } of objects)
    for (const [name, { description, const: only }] of Object.entries(properties ?? {}))
      if (!(name in siblings) && only !== false)
        options.set(name, { label: name, detail: required?.includes(name) ? 'needed' : undefined, info: description, isKey: true })
  return [...options.values()]
}

function valuesOf(schema, candidates, key, text) {
  const options = alternatives(schema, candidates, {}).flatMap((one) => {
    if (one.enum) return one.enum
    if (one.const !== undefined) return [one.const]
    return one.type == 'boolean' ? [true, false] : []
  })
  if (key == 'needs' || key == 'from_step') options.push(...stepIds(text))
  return [...new Set(options.map(String))].map((label) => ({ label, isKey: false }))
}

/** The ids of the steps of a text, whole or not. */
const stepIds = (text) => [...text.matchAll(/(?:^\s*-\s+|[{,]\s*|^\s+)id:\s*["']?([a-z_]\w*)/gm)].map(([, id]) => id)

/** The schemas of a member, or of an item for a number. */
function inside(schema, candidates, step, siblings) {
  return alternatives(schema, candidates, siblings).flatMap(({ items, properties, additionalProperties }) => {
    if (typeof step == 'number') return items ? [items] : []
    const member = properties?.[step] ?? (typeof additionalProperties == 'object' ? additionalProperties : undefined)
    return member ? [member] : []
  })
}

/** All that may hold at once: what is referred to, chosen from, added, or depends on a sibling. */
function alternatives(schema, candidates, siblings, depth = 0) {
  if (depth > 12) return []
  return candidates.flatMap((one) => {
    const more = [...(one.anyOf ?? []), ...(one.allOf ?? []).filter((part) => !part.if)]
    if (one.$ref) more.push(one.$ref.split('/').slice(1).reduce((part, name) => part?.[name], schema))
    for (const part of [one, ...(one.allOf ?? [])]) if (part.if) more.push(...chosen(part, siblings))
    return [one, ...alternatives(schema, more.filter(Boolean), siblings, depth + 1)]
  })
}

/** A condition on a sibling's constant is decided; of another, both answers are possible. */
function chosen(part, siblings) {
  const [[name, { const: value } = {}] = []] = Object.entries(part.if.properties ?? {})
  if (value === undefined) return [part.then, part.else]
  return [siblings[name] === value ? part.then : part.else]
}
