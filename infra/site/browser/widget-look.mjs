/** How the widget looks, by keyboard alone, and on a page whose styles and texts are against it. */
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inspect, looks } from './accessible.mjs'
import { Visit } from './widget/visit.mjs'
import { Website } from './widget/website.mjs'

const RUN = 'window.pwned=1'
const HOSTILE = [
  `"><img src=x onerror=${RUN}>`,
  `<script>${RUN}</script>'"\`\${1}`,
  `</title></textarea><svg/onload=${RUN}>`,
  `[a](javascript:${RUN}) [b](https://a.example/?<b>) <https://c.example>`,
  `{{constructor.constructor("${RUN}")()}} \u202egnp.exe`,
]

const MARKDOWN = `# A *heading*
A **bold \`code\`** line, snake_case_name and 2 * 3 * 4
and a second one
- one
- _two_

3. three
4) four

\`\`\`js
if (a < b) **no**
\`\`\`
[label **here**](https://shop.example.com/a?b=1&c) ![image](https://i.example/x.png) [data](data:text/html,x) <i>the end</i>`

const LINK = 'target="_blank" rel="noopener noreferrer"'
const DRAWN =
  '<p><strong>A <em>heading</em></strong></p>' +
  '<p>A <strong>bold <code>code</code></strong> line, snake_case_name and 2 * 3 * 4<br>and a second one</p>' +
  '<ul><li>one</li><li><em>two</em></li></ul><ol start="3"><li>three</li><li>four</li></ol>' +
  '<pre tabindex="0"><code>if (a &lt; b) **no**</code></pre>' +
  `<p><a ${LINK} title="https://shop.example.com/a?b=1&amp;c" href="https://shop.example.com/a?b=1&amp;c">label <strong>here</strong></a> ` +
  `!<a ${LINK} title="https://i.example/x.png" href="https://i.example/x.png">image</a> <span>data</span> &lt;i&gt;the end&lt;/i&gt;</p>`

export async function run({ browser }, { screenshots, ...options }) {
  if (screenshots) mkdirSync(screenshots, { recursive: true })
  const shot = async (page, name) =>
    screenshots && page.screenshot({ path: join(screenshots, `widget-${name}.png`), animations: 'disabled' })
  shot.folder = screenshots
  const website = await Website.start(options)
  try {
    const bot = await website.bot()
    await looked(browser, website, bot, shot)
    await byKeyboard(browser, website, bot)
    await againstStyles(browser, website, bot, shot)
    await againstTexts(browser, website, shot)
  } finally {
    website.close()
  }
}

async function looked(browser, website, bot, shot) {
  const visit = await Visit.begin(browser, website.page(bot))
  const { page } = visit
  const look = (state) => looks(page, state, shot.folder, (name) => shot(page, `${state}-${name}`))
  await closedPaintsNothing(page)
  await look('closed')
  await visit.open()
  await visit.reads('Hello!')
  await visit.ask('When does the refund arrive?')
  await visit.reads('five working days', 'bot')
  await visit.panel.getByText('Sources (1)').click()
  await look('answered')
  await visit.panel.locator('label', { hasText: '5' }).click()
  await page.context().setOffline(true)
  await visit.ask('Can I return a controller?')
  await visit.notice.waitFor()
  await look('failed')
  await page.setViewportSize({ width: 640, height: 450 })
  await shot(page, 'zoomed')
  assert.ok(await visit.field.isVisible())
  await page.setViewportSize({ width: 1280, height: 900 })
  const shift = await page.evaluate(() => performance.getEntriesByType('layout-shift').length)
  assert.equal(shift, 0)
  await visit.end()
}

/** Closed, only the button is there: every other point of the window belongs to the page. */
async function closedPaintsNothing(page) {
  const { taken, outside } = await page.evaluate(() => {
    const host = document.querySelector('aresgen-chat')
    const button = host.shadowRoot.querySelector('.launcher').getBoundingClientRect()
    const taken = []
    for (let x = 4; x < innerWidth; x += 12)
      for (let y = 4; y < innerHeight; y += 12) if (document.elementFromPoint(x, y) == host) taken.push([x, y])
    const outside = taken.filter(([x, y]) => x < button.left || x > button.right || y < button.top || y > button.bottom)
    return { taken: taken.length, outside }
  })
  assert.ok(taken > 4, 'the button can be clicked')
  assert.deepEqual(outside, [])
}

async function byKeyboard(browser, website, bot) {
  const visit = await Visit.begin(browser, website.page(bot))
  const { page } = visit
  const { keyboard } = page
  const focused = () =>
    page.evaluate(() => {
      const within = document.querySelector('aresgen-chat').shadowRoot.activeElement
      return within?.className ?? document.activeElement.id
    })
  const pageKeys = () => page.evaluate(() => window.keys)
  await page.evaluate(() => {
    window.keys = 0
    document.addEventListener('keydown', () => window.keys++)
  })
  await keyboard.press('Tab')
  assert.equal(await focused(), 'buy')
  await keyboard.press('Tab')
  assert.equal(await focused(), 'launcher')
  assert.equal(await visit.launcher.getAttribute('aria-expanded'), 'false')
  const before = await pageKeys()
  await keyboard.press('Enter')
  await visit.reads('Hello!')
  assert.equal(await visit.launcher.getAttribute('aria-expanded'), 'true')
  assert.equal(await visit.field.evaluate((field) => field.getRootNode().activeElement == field), true)
  await keyboard.type('When does the')
  await keyboard.press('Shift+Enter')
  await keyboard.type('refund arrive?')
  await keyboard.press('Enter')
  await visit.reads('five working days', 'bot')
  assert.equal(await pageKeys(), before, 'the page hears nothing of what is typed')

  await keyboard.press('Shift+Tab')
  assert.equal(await focused(), 'plain', 'from the field back to the rating')
  const sources = visit.panel.locator('details')
  for (let i = 0; i < 5 && (await focused()) != 'sources'; i++) await keyboard.press('Shift+Tab')
  await keyboard.press('Enter')
  assert.equal(await sources.evaluate((each) => each.open), true)
  await keyboard.press('Escape')
  await visit.panel.waitFor({ state: 'hidden' })
  assert.equal(await focused(), 'launcher', 'Escape returns the focus')
  await keyboard.press('Shift+Tab')
  assert.equal(await focused(), 'buy', 'the button holds nobody')
  await visit.end()
}

async function againstStyles(browser, website, bot, shot) {
  const plain = await Visit.begin(browser, website.page(bot))
  const hostile = await Visit.begin(browser, website.page(bot, { css: 'hostile' }))
  const seen = []
  for (const visit of [plain, hostile]) {
    await visit.open()
    await visit.reads('Hello!')
    seen.push(
      await visit.page.evaluate(() => {
        const root = document.querySelector('aresgen-chat').shadowRoot
        return ['.launcher', '.panel', '.head', '#message', '.send', '.message'].map((name) => {
          const element = root.querySelector(name)
          const { x, y, width, height } = element.getBoundingClientRect()
          const { color, backgroundColor, font, letterSpacing, display } = getComputedStyle(element)
          return { name, x, y, width, height, color, backgroundColor, font, letterSpacing, display }
        })
      }),
    )
  }
  assert.deepEqual(seen[1], seen[0], 'no style of the page reaches it')
  await shot(hostile.page, 'hostile-styles')
  await plain.end()
  await hostile.end()
}

async function againstTexts(browser, website, shot) {
  const [name, greeting, title, agent] = HOSTILE
  const text = 'The refund arrives on your card within five working days after we have received the parcel.'
  const bot = await website.bot({ name, greeting, knowledge_base: { sources: [{ external_id: 'a', title, text }] } })
  const visit = await Visit.begin(browser, website.page(bot))
  await visit.open()
  await visit.reads(greeting)
  await visit.ask('When does the refund arrive?')
  await visit.reads('five working days', 'bot')
  await visit.panel.getByText('Sources (1)').click()
  await visit.panel.getByText(title).waitFor()
  await visit.panel.getByRole('button', { name: 'Talk to a person' }).click()
  const [conversation] = await website.conversations(bot)
  const path = `/chatbots/${bot.id}/conversations/${conversation}/messages`
  for (const content of [agent, HOSTILE[4], MARKDOWN]) await website.call('POST', path, { content })
  await visit.reads('the end', 'agent')
  await visit.reload()
  await visit.open()
  await visit.reads('the end', 'agent')
  const drawn = await visit.log.locator('.agent').last().evaluate((bubble) => bubble.innerHTML)
  assert.equal(drawn.replace(/^<p class="author.*?<\/p>/, ''), DRAWN)
  await inspect(visit.page, 'hostile texts')
  await shot(visit.page, 'hostile-texts')
  const { pwned, elements, links } = await visit.page.evaluate(() => {
    const root = document.querySelector('aresgen-chat').shadowRoot
    return {
      pwned: window.pwned,
      elements: [...root.querySelectorAll('img, script, iframe, b, [onerror], [onload], :not(textarea)[style]')].map((each) => each.outerHTML),
      links: [...root.querySelectorAll('a')].map(({ href, rel, target }) => [href, rel, target]),
    }
  })
  assert.equal(pwned, undefined)
  assert.deepEqual(elements, [])
  assert.deepEqual(links, [
    ['https://a.example/?%3Cb%3E', 'noopener noreferrer', '_blank'],
    ['https://shop.example.com/a?b=1&c', 'noopener noreferrer', '_blank'],
    ['https://i.example/x.png', 'noopener noreferrer', '_blank'],
  ])
  await visit.end()
}
