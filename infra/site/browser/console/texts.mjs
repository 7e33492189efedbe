/** Documents, voices and chatbots. */
import assert from 'node:assert/strict'
import { inspect } from '../accessible.mjs'
import { CHATBOT, DOCUMENT, VOICE } from '../../console/examples.js'

export async function seed(call, hostile) {
  const voice = await call('POST', '/voices', {
    name: hostile(0),
    description: hostile(1),
    banned_phrases: [hostile(2), 'world class'],
    banned_replacement: hostile(3),
    sample_text: VOICE.sample_text,
  })
  await call('PATCH', `/voices/${voice.id}`, { sliders: { humor: 80, warmth: null } })
  return { voice, document: await writtenDocument(call, hostile, voice), ...(await askedBot(call, hostile, voice)), ...(await removed(call)), call, hostile }
}

async function writtenDocument(call, hostile, voice) {
  const document = await call('POST', '/documents', {
    title: hostile(4),
    content: `${DOCUMENT.content}\n${hostile(0)}\n`,
    voice_id: voice.id,
    metadata: { [hostile(2)]: hostile(3) },
  })
  await call('POST', `/documents/${document.id}/changes`, { base_revision: 0, content: `${hostile(2)}\n${document.content}` })
  await call('POST', `/documents/${document.id}/commands`, { command: 'rewrite', params: { tone: 'formal' }, model: 'local/extractive-1' })
  return document
}

async function askedBot(call, hostile, voice) {
  const bot = await call('POST', '/chatbots', {
    ...CHATBOT,
    name: hostile(0),
    greeting: hostile(1),
    instructions: hostile(2),
    voice_id: voice.id,
    allowed_origins: ['https://shop.example.com'],
    intents: [...CHATBOT.intents, { name: 'hostile', description: hostile(3), examples: [hostile(4)] }],
    escalation: { ...CHATBOT.escalation, on: ['user_request', 'keyword'], keywords: [hostile(1)], holding_text: hostile(2) },
    identity: { mode: 'optional' },
    knowledge_base: { sources: CHATBOT.knowledge_base.sources.map((source, i) => ({ ...source, title: hostile(i), external_id: hostile(i + 2) })) },
  })
  await call('POST', `/chatbots/${bot.id}/sources`, { sources: [{ title: hostile(4), text: hostile(0) }] })
  const messages = `/chatbots/${bot.id}/messages`
  const { conversation_id } = await call('POST', messages, { content: 'When does the refund arrive?', visitor: { id: hostile(2) } })
  await call('POST', messages, { content: `I want to talk to a human. ${hostile(1)}`, conversation_id })
  const conversation = `/chatbots/${bot.id}/conversations/${conversation_id}`
  await call('POST', `${conversation}/messages`, { content: hostile(3) })
  await call('PATCH', conversation, { csat: { score: 2, remark: hostile(4) } })
  return { bot, conversation: conversation_id }
}

async function removed(call) {
  const { id } = await call('POST', '/documents', { title: 'Soon gone' })
  const { deletion_id } = await call('DELETE', `/documents/${id}`)
  return { deletion: deletion_id }
}

export const visits = ({ voice, document, bot, conversation, deletion }) => [
  { name: 'documents', hash: `#/documents?deleted=${deletion}`, ready: deletion },
  { name: 'document-new', hash: '#/documents/new', ready: 'Create document' },
  { name: 'document', hash: `#/documents/${document.id}`, ready: 'It does not do so' },
  { name: 'document-version', hash: `#/documents/${document.id}?tab=versions&version=3`, ready: 'What it changed' },
  { name: 'document-changes', hash: `#/documents/${document.id}?tab=changes`, ready: 'Revision 2' },
  { name: 'no-document', hash: '#/documents/doc_00000000000000000000000000', ready: 'document_not_found' },
  { name: 'voices', hash: '#/voices', ready: 'Words of the sample' },
  { name: 'voice-new', hash: '#/voices/new', ready: 'It needs 300' },
  { name: 'voice', hash: `#/voices/${voice.id}`, ready: 'Save as version 3' },
  { name: 'voice-version', hash: `#/voices/${voice.id}?version=1`, ready: 'This is version 1' },
  { name: 'chatbots', hash: '#/chatbots', ready: 'ready' },
  { name: 'chatbot-new', hash: '#/chatbots/new', ready: 'Another source' },
  { name: 'chatbot-sources', hash: `#/chatbots/${bot.id}`, ready: 'Add a source' },
  { name: 'chatbot-test', hash: `#/chatbots/${bot.id}?tab=test&conversation=${conversation}`, ready: 'five working days' },
  { name: 'chatbot-conversations', hash: `#/chatbots/${bot.id}?tab=conversations&csat_max=2`, ready: '2 of 5' },
  { name: 'chatbot-no-conversation', hash: `#/chatbots/${bot.id}?tab=conversations&csat=5&csat_min=1`, ready: 'no conversation like this' },
  { name: 'chatbot-settings', hash: `#/chatbots/${bot.id}?tab=settings`, ready: 'Rotate the embed key' },
  { name: 'chatbot-embed', hash: `#/chatbots/${bot.id}?tab=embed`, ready: 'Visitors whom you know' },
  { name: 'conversation', hash: `#/chatbots/${bot.id}/conversations/${conversation}`, ready: 'Rating' },
]

export async function story(page, seeded, console) {
  await writes(page)
  await trains(page, seeded)
  await answers(page, console)
  await reads(page, seeded, console)
}

const open = async (page, link) => page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: link, exact: true }).click()
const press = (page, name) => page.getByRole('button', { name, exact: true }).click()
const shows = (page, text) => page.getByText(text).first().waitFor()

/** A document goes into the editor and back, without its token in an address, and is deleted with a receipt. */
async function writes(page) {
  await open(page, 'Documents')
  await page.getByRole('link', { name: 'Create a document' }).click()
  await press(page, 'Use an example text')
  await page.getByRole('textbox', { name: 'Title' }).and(page.locator('[name=title]')).waitFor()
  await page.waitForFunction(() => document.querySelector('[name=title]').value)
  await press(page, 'Create document')
  await press(page, 'Open in the editor')
  await shows(page, 'All changes are saved')
  assert.doesNotMatch(page.url(), /aret_|#/)
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Tea first. ')
  await shows(page, 'All changes are saved. Revision')
  await page.waitForFunction(() => !/Revision 0/.test(document.querySelector('#saved').textContent))
  await page.getByRole('link', { name: 'Back to the console' }).click()
  await shows(page, 'Tea first.')
  await press(page, 'Delete')
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await shows(page, 'Nothing is left of it')
}

/** A voice is trained, a text checked, and a change that would overwrite another one is refused once. */
async function trains(page, { call }) {
  await open(page, 'Voices')
  await page.getByRole('link', { name: 'Train a voice' }).click()
  await press(page, 'Use an example sample')
  await shows(page, 'Enough to begin')
  await press(page, 'Train voice')
  await shows(page, 'How the author writes')
  const voice = new URL(page.url()).hash.split('/').pop()
  await press(page, 'Use an example text')
  await page.waitForFunction(() => document.querySelector('voice-check textarea').value)
  await press(page, 'Check')
  await shows(page, 'How near it comes')
  assert.deepEqual(await page.locator('mark').allTextContents(), ['world class'])
  await call('PATCH', `/voices/${voice}`, { sliders: { energy: 5 } })
  await page.getByRole('slider', { name: 'Humor' }).fill('70')
  await press(page, 'Save as version 2')
  await shows(page, 'precondition_failed')
  await shows(page, 'Save as version 3')
  assert.equal(await page.getByRole('slider', { name: 'Energy' }).inputValue(), '5')
  await page.getByRole('slider', { name: 'Humor' }).fill('70')
  await press(page, 'Save as version 3')
  await shows(page, 'This is version 3')
}

/** A chatbot answers with a quotation, hands over to a person, and is on the example page. */
async function answers(page, console) {
  await open(page, 'Chatbots')
  await page.getByRole('link', { name: 'Create a chatbot' }).click()
  await press(page, 'Use the example “Garden help”')
  await page.waitForFunction(() => document.querySelector('[name=name]').value)
  await press(page, 'Create chatbot')
  await page.getByRole('link', { name: 'ask the chatbot' }).click()
  await page.getByLabel('Message').fill('When does the refund arrive?')
  await press(page, 'Send')
  await page.locator('.quotes').getByText('The refund arrives').waitFor()
  await page.getByLabel('Message').fill('I want to talk to a human, please.')
  await press(page, 'Send')
  await shows(page, 'a person is wanted')
  await page.getByRole('link', { name: 'as your colleagues see it' }).click()
  await page.getByLabel('Your answer').fill('Hello, this is Ines.')
  await press(page, 'Answer')
  await shows(page, 'a person answers')
  await press(page, 'Resolve')
  await shows(page, 'resolved')
  await page.getByRole('link', { name: /Conversations of/ }).click()
  await page.getByRole('link', { name: 'Embed' }).click()
  const [shop] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name: 'Try it on a page' }).click()])
  await press(shop, 'Ask a question')
  await shop.getByRole('textbox').fill('When does the refund arrive?')
  await shop.keyboard.press('Enter')
  await shows(shop, 'within five working days')
  await inspect(shop, 'the example page')
  await shop.close()
  await console.isClean('a chatbot')
}

/** A viewer sees what there is, why it cannot be changed, and what is missing where there is nothing. */
async function reads(page, { call, document }, { api }) {
  const { secret } = await call('POST', '/keys', { name: 'Reader', role: 'viewer' })
  const context = await page.context().browser().newContext({ viewport: { width: 1280, height: 900 } })
  const reader = await context.newPage()
  for (const list of ['voices', 'chatbots']) await reader.route(`**/v1/${list}?*`, (route) => route.fulfill({ json: [] }))
  await reader.goto(`${api}/v1/console/index.html#/documents/${document.id}`)
  await reader.getByLabel('Key', { exact: true }).fill(secret)
  await press(reader, 'Sign in')
  await shows(reader, 'Writing needs the role editor')
  assert.equal(await reader.getByRole('button', { name: 'Open in the editor' }).count(), 0)
  for (const [list, words] of [['Voices', 'There is no voice yet'], ['Chatbots', 'There is no chatbot yet']]) {
    await open(reader, list)
    await shows(reader, words)
    assert.equal(await reader.getByRole('link', { name: /^(Train|Create)/ }).count(), 0)
    await inspect(reader, `${list}, empty, to a viewer`)
  }
  await context.close()
}
