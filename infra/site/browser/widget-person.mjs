/** A visitor asks for a person, who answers and leaves; then the visitor rates the chat. */
import assert from 'node:assert/strict'
import { Visit } from './widget/visit.mjs'
import { Website } from './widget/website.mjs'

export async function run({ browser }, options) {
  const website = await Website.start(options)
  try {
    const bot = await website.bot({ escalation: { on: ['user_request'], holding_text: 'A colleague will answer you soon.' } })
    const visit = await Visit.begin(browser, website.page(bot))
    await visit.open()
    const person = visit.panel.getByRole('button', { name: 'Talk to a person' })
    assert.equal(await person.isVisible(), false, 'there is no conversation yet')
    await visit.ask('When does the refund arrive?')
    await visit.reads('five working days', 'bot')
    await person.click()
    await visit.panel.getByText('We have asked a person').waitFor()
    assert.equal(await person.isVisible(), false)

    const [conversation] = await website.conversations(bot)
    const path = `/chatbots/${bot.id}/conversations/${conversation}`
    assert.equal((await website.call('GET', path)).escalation.status, 'requested')
    await visit.ask('Are you there?')
    await visit.reads('A colleague will answer you soon.', 'system')
    await website.call('POST', `${path}/messages`, { content: 'Hello, this is **Ines**.' })
    await visit.reads('Hello, this is Ines.', 'agent')
    await visit.panel.getByText('A person is answering').waitFor()
    await visit.ask('Thank you!')
    await visit.reads('Thank you!', 'visitor')

    await website.call('PATCH', path, { escalation_status: 'resolved' })
    await visit.reads('The person has left the chat', 'system')
    await rated(visit, website, path)
    await visit.end()
  } finally {
    website.close()
  }
}

async function rated(visit, website, path) {
  const form = visit.panel.getByRole('group', { name: 'How helpful was this chat?' })
  await form.waitFor()
  await form.getByRole('radio', { name: '4' }).focus()
  await visit.page.keyboard.press('Space')
  await visit.page.keyboard.press('ArrowRight')
  await visit.panel.getByLabel('Anything to add?').fill('Ines was great')
  await visit.panel.getByRole('button', { name: 'Send rating' }).click()
  await visit.panel.getByText('Thank you for your rating.').waitFor()
  const { csat } = await website.call('GET', path)
  assert.deepEqual([csat.score, csat.remark], [5, 'Ines was great'])

  await visit.reload()
  await visit.open()
  await visit.reads('Hello, this is Ines.', 'agent')
  assert.equal(await form.isVisible(), false, 'it is locked')
}
