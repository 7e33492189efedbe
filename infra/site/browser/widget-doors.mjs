/** Pages that may not show the chat, visitors who must sign in, storage that is blocked, and what the page tells the widget. */
import assert from 'node:assert/strict'
import { Visit } from './widget/visit.mjs'
import { Website } from './widget/website.mjs'

export async function run({ browser }, options) {
  const website = await Website.start(options)
  try {
    await refused(browser, website)
    await signedIn(browser, website)
    await commanded(browser, website)
    await forgetful(browser, website)
  } finally {
    website.close()
  }
}

async function refused(browser, website) {
  const bot = await website.bot({ allowed_origins: ['https://shop.example.com'] })
  const visit = await Visit.begin(browser, website.page(bot))
  await visit.open()
  await visit.notice.getByText('This chat is not set up for this website.').waitFor()
  assert.equal(await visit.field.isDisabled(), true)
  assert.equal((await visit.heard('error'))[0].code, 'origin_not_allowed')
  assert.ok(
    visit.said.some((text) => text.startsWith('AresGen: ') && text.includes(website.origin) && text.includes(bot.id)),
    'the console says what to do',
  )
  await visit.end()
}

async function signedIn(browser, website) {
  const bot = await website.bot({ identity: { mode: 'required' } })
  const visit = await Visit.begin(browser, website.page(bot))
  await visit.open()
  await visit.notice.getByText('Please sign in').waitFor()
  assert.equal(await visit.field.isDisabled(), true)

  await visit.push('identify', { token: website.token(bot, 'ann') })
  await visit.ask('When does the refund arrive?')
  await visit.reads('five working days', 'bot')
  const [conversation] = await website.conversations(bot)
  assert.equal((await website.call('GET', `/chatbots/${bot.id}/conversations/${conversation}`)).visitor_id, 'ann')

  await visit.push('identify', { token: website.token({ identity: { secret: 'guessed' } }, 'ann') })
  await visit.ask('Can I return a controller?')
  await visit.notice.getByText('not valid or has ended').waitFor()
  assert.equal((await visit.heard('error')).at(-1).code, 'invalid_visitor_token')
  await visit.push('identify', { token: website.token(bot, 'ann') })
  await visit.reads('30 days', 'bot')

  await visit.push('identify', { token: website.token(bot, 'bob') })
  await visit.reads('Hello! How can I help you?')
  assert.equal(await visit.log.locator('.message').count(), 1, 'what ann wrote is not shown to bob')
  await visit.ask('Can I return a controller?')
  await visit.reads('30 days', 'bot')
  await visit.push('identify', { token: null })
  await visit.notice.getByText('Please sign in').waitFor()
  assert.equal(await visit.stored(bot), null)
  await visit.end()
}

async function commanded(browser, website) {
  const bot = await website.bot({ name: 'Gartenhilfe', greeting: 'Guten Tag!' })
  const visit = await Visit.begin(browser, website.page(bot, { lang: 'de-AT', position: 'left', times: 2 }))
  assert.equal(await visit.page.locator('aresgen-chat').count(), 1, 'a second copy does nothing')
  await visit.page.focus('#buy')
  await visit.push('open')
  await visit.reads('Guten Tag!')
  await visit.panel.getByLabel('Ihre Nachricht').waitFor()
  await visit.push('close')
  await visit.panel.waitFor({ state: 'hidden' })
  await visit.push('dance')
  await visit.push('on', 'opened', 'x')
  await visit.push('identify', { token: 7 })
  const said = visit.said.filter((text) => text.startsWith('AresGen: '))
  assert.match(said[0], /no command "dance"; there are open, close, identify, on/)
  assert.match(said[1], /no event "opened"; there are ready, open, close, message, error/)
  assert.match(said[2], /identify takes \{token/)
  assert.deepEqual((await visit.page.evaluate(() => window.heard)).map(([name]) => name), ['ready', 'open', 'close'])
  await visit.end()
}

/** A browser that blocks the storage of the page. */
async function forgetful(browser, website) {
  const bot = await website.bot()
  const context = await browser.newContext()
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
  })
  const visit = new Visit(await context.newPage(), website.page(bot))
  await visit.goto()
  await visit.open()
  await visit.ask('When does the refund arrive?')
  await visit.reads('five working days', 'bot')
  await visit.ask('Can I return a controller?')
  await visit.reads('30 days', 'bot')
  assert.equal((await website.conversations(bot)).length, 1, 'it is one conversation all the same')
  await visit.end()
}
