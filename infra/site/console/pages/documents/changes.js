/**
 * A change set (the JSON of CodeMirror) in words: how much it adds and removes, and the texts that it adds.
 * A number keeps so many UTF-16 units; an array replaces the units of its first entry by the lines behind it.
 * @param {(number | [number, ...string[]])[]} changes
 */
export function summed(changes) {
  const edits = changes.filter((part) => Array.isArray(part))
  const texts = edits.map(([, ...inserted]) => inserted.join('\n')).filter(Boolean)
  return {
    added: texts.reduce((sum, text) => sum + text.length, 0),
    removed: edits.reduce((sum, [length]) => sum + length, 0),
    texts,
  }
}

/** The lines of a unified difference, each with its kind: `added`, `removed`, `place` or `same`. */
export function differenceLines(unified) {
  const KINDS = { '+': 'added', '-': 'removed', '@': 'place' }
  return unified
    .replace(/\n$/, '')
    .split('\n')
    .map((text) => ({ text, kind: KINDS[text[0]] ?? 'same' }))
}
