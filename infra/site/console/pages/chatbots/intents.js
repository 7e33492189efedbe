/** Intents as a person writes them: one on each line, its name, a colon, examples between bars. */

const split = (text, sign) => text.split(sign).map((part) => part.trim()).filter(Boolean)

/** Intents as lines. @param {{name: string, examples: string[]}[]} [intents] */
export const intentLines = (intents = []) => intents.map(({ name, examples }) => `${name}: ${examples.join(' | ')}`).join('\n')

/** Lines as intents; a description that an intent of this name has stays. */
export function intentsOf(text, before = []) {
  return split(text, '\n').map((line) => {
    const [name, ...rest] = line.split(':')
    const examples = split(rest.join(':'), '|')
    const description = before.find((intent) => intent.name == name.trim())?.description ?? ''
    return { name: name.trim(), description, examples }
  })
}
