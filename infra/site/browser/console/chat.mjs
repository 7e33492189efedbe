/** Models, and talking to one. */
import assert from 'node:assert/strict'
import { inspect } from '../accessible.mjs'

/** Three hundred words, each another one. */
const WORDS = [...'bdfghklmnprstvw'].flatMap((first) =>
  [...'aeiou'].flatMap((vowel) => ['n', 'rk', 'st', 'lm'].map((end) => first + vowel + end)),
)
const SAMPLE = Array.from({ length: 50 }, (_, i) => `The ${WORDS.slice(i * 6, i * 6 + 6).join(' ')}.`).join(' ')

export async function seed(call, hostile) {
  const voice = await call('POST', '/voices', { name: hostile(0), sample_text: SAMPLE })
  const { thread_id } = await call('POST', '/chat/completions', {
    model: 'local/extractive-1',
    messages: [
      {
        role: 'user',
        content: `Summarize in one sentence: ${hostile(1)} is what a guest wrote. It harmed nobody at all.`,
      },
    ],
  })
  return { thread_id, voice }
}

export const visits = ({ thread_id }) => [
  { name: 'chat', hash: '#/chat', ready: 'Nothing was said yet' },
  { name: 'chat-thread', hash: `#/chat?thread=${thread_id}`, ready: 'tokens read' },
  { name: 'no-thread', hash: '#/chat?thread=thr_00000000000000000000000000', ready: 'thread_not_found' },
  // A few of the models: axe takes 15 s for all of them, which look alike.
  { name: 'models', hash: '#/models?q=nova', ready: 'amazon/' },
  { name: 'models-none', hash: '#/models?q=nothing+like+it', ready: 'No model fits' },
  { name: 'model', hash: '#/models/local/extractive-1', ready: 'Price of a million tokens' },
  { name: 'no-model', hash: '#/models/no/such', ready: 'model_not_found' },
]

export async function story(page, { thread_id }, console) {
  await finds(page, console)
  await talks(page, console)
  await breaks(page, console)
  await deletes(page, console, thread_id)
}

async function finds(page, console) {
  await console.go('#/models', 'local/extractive-1')
  await page.getByLabel('Find').fill('extractive')
  await page.getByText('1 of ').waitFor()
  await page.reload()
  assert.equal(await page.getByLabel('Find').inputValue(), 'extractive', 'the filter is in the address')
  await page.getByRole('link', { name: 'Extractive 1' }).click()
  await page.getByRole('link', { name: 'Talk to it' }).click()
  await page.getByText('Nothing was said yet').waitFor()
}

async function talks(page, console) {
  assert.match(await page.getByLabel('Message').inputValue(), /^Summarize in one sentence: /)
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('whole after').waitFor()
  await page.getByLabel('Message').fill('2 keyphrases:')
  await page.keyboard.press('Enter')
  await page.getByText('whole after').nth(1).waitFor()
  const answers = await page.locator('.message.assistant .text').allTextContents()
  await page.reload()
  await page.getByText('tokens read').nth(1).waitFor()
  assert.deepEqual(await page.locator('.message.assistant .text').allTextContents(), answers, 'the thread is whole')

  await page.getByLabel('Message').fill('Write me a poem.')
  await page.keyboard.press('Enter')
  await page.getByText('model_lacks_capability').waitFor()
  assert.equal(await page.getByLabel('Message').inputValue(), 'Write me a poem.', 'what was refused is in the form')
}

/** A stream that fails after its first words, and one that the reader stops. */
async function breaks(page, console) {
  const frame = (delta, more = {}) =>
    `data: ${JSON.stringify({ model: 'local/extractive-1', choices: [{ delta, finish_reason: null }], ...more })}\n\n`
  const problem = { code: 'upstream_error', detail: 'The model failed half-way.', status: 502, error: { message: 'x' } }
  const body = `${frame({ role: 'assistant', content: 'Half an' })}event: error\ndata: ${JSON.stringify(problem)}\n\n`
  await console.go('#/chat', 'Nothing was said yet')
  await page.route('**/chat/completions', (route) => route.fulfill({ contentType: 'text/event-stream', body }))
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('The model failed half-way.').waitFor()
  assert.equal(await page.locator('.message.assistant .text').textContent(), 'Half an')
  await inspect(page, 'a stream that failed')
  await page.unroute('**/chat/completions')

  await page.route('**/chat/completions', () => {})
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByText('Stopped before').waitFor()
  await page.unroute('**/chat/completions')
}

async function deletes(page, console, thread_id) {
  await console.go(`#/chat?thread=${thread_id}`, 'tokens read')
  await page.getByRole('button', { name: 'Delete this thread' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await page.getByText('Receipt of a deletion').waitFor()
  await inspect(page, 'the receipt of a thread')
  assert.ok(!page.url().includes(thread_id), 'the address names no thread that is gone')
}
