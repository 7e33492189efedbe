/** What the console computes about documents, voices and chatbots. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differenceLines, summed } from '../console/pages/documents/changes.js'
import { inWords, pieces, wordCount } from '../console/pages/voices/figures.js'
import { intentLines, intentsOf } from '../console/pages/chatbots/intents.js'

test('a change set in words', () => {
  assert.deepEqual(summed([164, [0, 'One.', 'Two.', ''], 3, [7]]), { added: 10, removed: 7, texts: ['One.\nTwo.\n'] })
  assert.deepEqual(summed([20]), { added: 0, removed: 0, texts: [] })
})

test('the lines of a difference by their kinds', () => {
  const kinds = (unified) => differenceLines(unified).map(({ kind }) => kind)
  assert.deepEqual(kinds('@@ -1,2 +1,2 @@\n same\n-old\n+new\n'), ['place', 'same', 'removed', 'added'])
  assert.deepEqual(kinds('@@ -1 +0,0 @@\n--- a list that was removed\n'), ['place', 'removed'])
})

test('banned phrases are marked by code points', () => {
  assert.deepEqual(pieces('🌱🌱 world class!', [{ phrase: 'world class', start: 3, end: 14 }]), [
    { text: '🌱🌱 ' },
    { text: 'world class', phrase: 'world class' },
    { text: '!' },
  ])
  const inside = [
    { phrase: 'class', start: 6, end: 11 },
    { phrase: 'world class', start: 0, end: 11 },
  ]
  assert.deepEqual(pieces('world class', inside), [{ text: 'world class', phrase: 'world class' }])
  assert.deepEqual(pieces('', []), [])
})

test('words are counted as the API counts them', () => {
  assert.equal(wordCount("It isn't magic: it's weight, heat & 3.5 minutes.\n\n— Ines"), 9)
  assert.equal(wordCount(' \n… '), 0)
})

test('figures that were not measured are left out', () => {
  const nothing = {
    sentence_words: 6,
    sentence_spread: null,
    reading_grade: null,
    formality: null,
    contraction_rate: 0,
    person: null,
    lexical_diversity: null,
    punctuation: { comma: 0, semicolon: 0, colon: 1.2, dash: 0, exclamation: 0, question: 2.9, ellipsis: 0.1, parenthesis: 0 },
    signature_phrases: [],
  }
  assert.deepEqual(inWords(nothing), [
    ['Sentences', '6 words on average'],
    ['Contractions', "in 0% of the places for one, such as “it's”"],
    ['Marks', '1 colon, 3 question marks in 1,000 words'],
  ])
})

test('intents as lines, and back', () => {
  const intents = [
    { name: 'refund', description: 'Wants money back.', examples: ['I want my money back', 'Refund: how?'] },
    { name: 'delivery', description: '', examples: ['Where is my parcel?'] },
  ]
  assert.deepEqual(intentsOf(intentLines(intents), intents), intents)
  assert.deepEqual(intentsOf('\n refund \n'), [{ name: 'refund', description: '', examples: [] }])
})
