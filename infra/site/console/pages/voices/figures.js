/** The figures of a voice in words, for readers who know no stylometry. */

const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
const PERCENT = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })
const MARKS = {
  comma: ['comma', 'commas'],
  semicolon: ['semicolon', 'semicolons'],
  colon: ['colon', 'colons'],
  dash: ['dash', 'dashes'],
  exclamation: ['exclamation mark', 'exclamation marks'],
  question: ['question mark', 'question marks'],
  ellipsis: ['ellipsis', 'ellipses'],
  parenthesis: ['parenthesis', 'parentheses'],
}

/** Names and sentences; those that were not measured are left out. @returns {[string, string][]} */
export function inWords(figures) {
  const { sentence_words, sentence_spread, person, punctuation, signature_phrases } = figures
  const said = (value, sentence) => (value === null || value === undefined ? undefined : sentence(value))
  return /** @type {[string, string][]} */ ([
    ['Sentences', said(sentence_words, (words) => `${NUMBER.format(words)} words on average${spread(sentence_spread)}`)],
    ['Reading', said(figures.reading_grade, (grade) => `needs about ${NUMBER.format(Math.max(0, grade))} years of school`)],
    ['Formality', said(figures.formality, (value) => `${NUMBER.format(value)} of 100: nouns and adjectives against pronouns and verbs`)],
    ['Contractions', said(figures.contraction_rate, (rate) => `in ${PERCENT.format(rate)} of the places for one, such as “it's”`)],
    ['Who speaks', said(person, ({ first, second, third }) => `I and we ${PERCENT.format(first)}, you ${PERCENT.format(second)}, others ${PERCENT.format(third)} of the pronouns`)],
    ['Vocabulary', said(figures.lexical_diversity, (value) => `${NUMBER.format(value)} words until words begin to repeat (MTLD)`)],
    ['Marks', said(punctuation, marks)],
    ['Phrases that return', signature_phrases.length ? signature_phrases.map((phrase) => `“${phrase}”`).join(', ') : undefined],
  ]).filter(([, sentence]) => sentence !== undefined)
}

const spread = (value) => (value === null ? '' : `, give or take ${NUMBER.format(value)}`)

function marks(punctuation) {
  const used = Object.entries(MARKS).filter(([name]) => Math.round(punctuation[name]) > 0)
  if (!used.length) return 'none'
  const each = used.map(([name, [one, many]]) => {
    const number = Math.round(punctuation[name])
    return `${number} ${number == 1 ? one : many}`
  })
  return `${each.join(', ')} in 1,000 words`
}

/** Words as the API counts them: by Unicode segmentation. */
export function wordCount(text) {
  let words = 0
  for (const { isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) if (isWordLike) words++
  return words
}

/**
 * A text in pieces, of which some are marked. Offsets count Unicode code points; a mark inside another is left out.
 * @param {string} text @param {{phrase: string, start: number, end: number}[]} hits
 * @returns {{text: string, phrase?: string}[]}
 */
export function pieces(text, hits) {
  const points = [...text]
  const found = []
  let at = 0
  for (const { phrase, start, end } of [...hits].sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    if (start > at) found.push({ text: points.slice(at, start).join('') })
    found.push({ text: points.slice(start, end).join(''), phrase })
    at = end
  }
  if (at < points.length) found.push({ text: points.slice(at).join('') })
  return found
}
