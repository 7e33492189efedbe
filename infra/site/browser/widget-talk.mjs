/** A visitor asks and is answered; reloads, loses the connection, writes too much, and comes back after a deletion. */
import assert from 'node:assert/strict'
import { Visit } from './widget/visit.mjs'
import { Website } from './widget/website.mjs'

const REFUND = 'When does the refund arrive?'
const FIVE_DAYS = 'within five working days'

export async function run({ browser }, options) {
  const website = await Website.start(options)
  try {
    const bot = await website.bot()
    const visit = await Visit.begin(browser, website.page(bot))
    await answered(visit, bot)
    await lostOnTheWay(visit, website, bot)
    await deletedMeanwhile(visit, website, bot)
    await inTwoTabs(visit, website, bot)
    await tooOften(visit, website, bot)
    await visit.end()
  } finally {
    website.close()
  }
}

async function answered(visit, bot) {
  assert.equal(await visit.stored(bot), null, 'a visit that says nothing leaves nothing')
  await visit.page.route('**/profile', (route) => setTimeout(() => route.continue(), 400))
  await visit.open()
  await visit.ask(REFUND)
  assert.equal(await visit.log.locator('.message').count(), 0, 'it is written before the chat has been read')
  await visit.reads('Hello! How can I help you?')
  await visit.reads(FIVE_DAYS, 'bot')
  await visit.panel.getByText('Sources (1)').click()
  await visit.panel.getByText('Returns', { exact: true }).waitFor()

  await visit.ask('Who won the football world cup in 1998?')
  await visit.reads('I could not find an answer', 'bot')
  const { token, expires_at } = await visit.stored(bot)
  assert.match(token, /^cvt_/)
  assert.ok(Date.parse(expires_at) > Date.now(), 'it is kept as long as the conversation')
  const authors = (await visit.heard('message')).map(({ author }) => author)
  assert.deepEqual(authors, ['visitor', 'bot', 'visitor', 'bot'])

  await visit.reload()
  await visit.open()
  await visit.reads(REFUND, 'visitor')
  await visit.reads('I could not find an answer', 'bot')
  assert.equal(await visit.log.locator('.message').count(), 5, 'the greeting and four messages')
}

/** The API has answered, and the answer is lost: the message is sent again with its key, and answered once. */
async function lostOnTheWay(visit, website, bot) {
  const keys = []
  await visit.page.route('**/messages', async (route) => {
    keys.push(route.request().headers()['idempotency-key'])
    if (keys.length > 1) return route.continue()
    const draft = visit.panel.locator('[aria-busy="true"][aria-live="off"]')
    await draft.waitFor()
    assert.equal(await visit.log.locator('[aria-busy]').count(), 0, 'the log has finished messages alone')
    await visit.panel.getByRole('status').getByText('Garden help is writing').waitFor()
    await route.fetch()
    await route.abort()
  })
  await visit.ask('How long can I return a controller?')
  await visit.reads('30 days', 'bot')
  await visit.page.unroute('**/messages')
  assert.equal(keys.length, 2)
  assert.equal(keys[0], keys[1])
  const [conversation] = await website.conversations(bot)
  assert.equal((await website.messages(bot, conversation)).length, 6)

  await visit.page.context().setOffline(true)
  await visit.ask(REFUND)
  await visit.notice.getByText('cannot be reached').waitFor()
  await visit.log.getByText(REFUND).last().waitFor()
  await visit.page.context().setOffline(false)
  await visit.log.locator('.message.failed').waitFor({ state: 'detached' })
  await visit.notice.waitFor({ state: 'hidden' })
  await visit.log.locator('.message.bot', { hasText: FIVE_DAYS }).nth(1).waitFor()
}

async function deletedMeanwhile(visit, website, bot) {
  const [before] = await website.conversations(bot)
  await website.call('DELETE', `/chatbots/${bot.id}/conversations/${before}`)
  await visit.ask('And the refund, when does it arrive?')
  await visit.reads('The earlier chat has ended', 'system')
  await visit.reads('And the refund', 'visitor')
  await visit.reads(FIVE_DAYS, 'bot')
  assert.equal((await website.conversations(bot)).length, 1)
  assert.notEqual((await visit.stored(bot)).conversation, before)
}

async function inTwoTabs(visit, website, bot) {
  const other = new Visit(await visit.page.context().newPage(), website.page(bot))
  await other.goto()
  await other.open()
  await other.reads('And the refund', 'visitor')
  await visit.ask('Can I return a controller?')
  await other.reads('Can I return a controller?', 'visitor')
  await other.reads('30 days', 'bot')
  assert.equal(await other.log.getByText('Can I return a controller?').count(), 1)
  await other.page.close()
}

/** Twenty messages a minute, wherever they come from. */
async function tooOften(visit, website, bot) {
  const { conversation, token } = await visit.stored(bot)
  await website.call('PATCH', `/chatbots/${bot.id}/conversations/${conversation}`, { escalation_status: 'escalated' })
  for (let status = 200; status == 200; ) {
    const response = await fetch(`${website.api}/v1/chatbots/${bot.id}/messages`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${bot.embed_key}`,
        Origin: website.origin,
        'X-Conversation-Token': token,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ content: 'Hello?', conversation_id: conversation }),
    })
    status = response.status
    assert.ok(status == 200 || status == 429, await response.text())
  }
  await visit.ask('One more')
  await visit.notice.getByText(/again in \d+ seconds/).waitFor()
  await visit.log.locator('.message.failed', { hasText: 'One more' }).waitFor()
  assert.equal((await visit.heard('error')).at(-1).code, 'visitor_rate_limited')
}
