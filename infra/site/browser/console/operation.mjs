/** Usage, the audit log and webhooks. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { inspect } from '../accessible.mjs'

export async function seed(call, hostile) {
  await call('POST', '/keys', { name: `=${hostile(0)}`, role: 'editor' })
  const summary = {
    model: 'local/extractive-1',
    messages: [{ role: 'user', content: 'Summarize: Bees fly. Birds sing.' }],
  }
  const once = crypto.randomUUID()
  for (let sent = 0; sent < 2; sent++)
    await call('POST', '/chat/completions', summary, { 'Idempotency-Key': once, 'User-Agent': `Robot/1 ${hostile(1)}` })
  await call('GET', `/chat/threads/${encodeURIComponent(hostile(0))}`).catch(() => {})
  const webhook = await call('POST', '/webhooks', {
    url: `${await receiver(hostile(0))}/in?at=${encodeURIComponent(hostile(2))}`,
    events: ['thread.*'],
  })
  await call('POST', `/webhooks/${webhook.id}/test`)
  return { webhook, answer: hostile(0) }
}

/** A server on this machine that gets events and answers with a text. It ends with this process. */
async function receiver(text) {
  const server = createServer((_, response) => response.end(text)).listen(0, '127.0.0.1')
  server.unref()
  await new Promise((resolve) => server.once('listening', resolve))
  return `http://127.0.0.1:${server.address().port}`
}

export const visits = ({ webhook }) => [
  { name: 'usage', hash: '#/usage', ready: 'Cost by day' },
  { name: 'usage-groups', hash: '#/usage?group_by=day,key,model&show=requests', ready: 'Requests by day' },
  { name: 'usage-none', hash: '#/usage?from=2020-01-01&to=2020-01-02', ready: 'Nothing was used' },
  { name: 'usage-refused', hash: '#/usage?from=2020-01-01&to=2026-01-01', ready: 'at most 400 days' },
  { name: 'audit', hash: '#/audit?status=4xx', ready: '/v1/chat/threads/' },
  { name: 'audit-none', hash: '#/audit?ip=203.0.113.9', ready: 'No request fits' },
  { name: 'audit-refused', hash: '#/audit?status=teapot', ready: 'must be a status' },
  { name: 'webhooks', hash: '#/webhooks', ready: webhook.url },
  { name: 'webhook', hash: `#/webhooks/${webhook.id}`, ready: 'webhook.test' },
  { name: 'webhook-new', hash: '#/webhooks/new', ready: 'Everything' },
  { name: 'no-webhook', hash: '#/webhooks/whe_00000000000000000000000000', ready: 'webhook_not_found' },
  { name: 'events', hash: '#/webhooks/events', ready: 'webhook.test' },
]

export async function story(page, seeded, console) {
  await addsUp(page, console)
  await reads(page, console)
  await watches(page, console)
  await delivers(page, console, seeded)
  await subscribes(page, console)
}

/** The rows of usage add up to its total, lead to the audit log, and can be saved. */
async function addsUp(page, console) {
  await console.go('#/usage?group_by=key,model', 'Cost by day')
  const shown = await page.locator('tbody tr td:nth-child(3)').allTextContents()
  const number = (text) => Number(text.replace(/\D/g, ''))
  const total = number(await page.locator('.figure').nth(1).textContent())
  assert.equal(
    shown.map(number).reduce((a, b) => a + b, 0),
    total,
  )
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  const csv = readFileSync(await (await saving).path(), 'utf8')
  assert.match(csv, /^key_id,key_name,model,requests,prompt_tokens,completion_tokens,cost_usd\r\n/)
  assert.equal(csv.trimEnd().split('\r\n').length - 1, shown.length)
  await page.locator('tbody td a').first().click()
  await page.getByRole('heading', { name: 'Audit log' }).waitFor()
  assert.match(page.url(), /#\/audit\?key_id=\w+&created_after=/)
}

/** A filter is in the address; an entry says what was decided about its request. */
async function reads(page, console) {
  await console.go('#/audit', '/v1/webhooks')
  await page.getByLabel('Route').fill('/v1/chat/completions')
  await page.getByRole('button', { name: 'Apply' }).click()
  await page.waitForFunction(() =>
    [...document.querySelectorAll('tbody tr')].every((row) => row.innerText.includes('/chat/')),
  )
  const replayed = page.locator('tbody tr', { hasText: 'replayed' }).first()
  await replayed.getByRole('button').click()
  await page.getByText('The stored answer was sent again').waitFor()
  await page.getByText('Robot/1').waitFor()
  await inspect(page, 'an entry of the audit log')
  assert.match(page.url(), /route=%2Fv1%2Fchat%2Fcompletions/)
  await page.goBack()
  await page.waitForFunction(() => document.querySelector('[name="route"]')?.value === '')
}

/** A request of another appears by itself; those of the page do not. */
async function watches(page, console) {
  await console.go('#/audit?route=/v1/voices', 'Audit log')
  await page.getByRole('button', { name: 'Live' }).click()
  await console.call('GET', '/voices?limit=7')
  await page.getByText(/new request/).waitFor({ timeout: 15_000 })
  await page.getByRole('button', { name: 'Live' }).click()
}

/** What a server answered to an event is text, and an event is sent again. */
async function delivers(page, console, { webhook, answer }) {
  await console.go(`#/webhooks/${webhook.id}`, 'webhook.test')
  await page.getByText('delivered').first().waitFor({ timeout: 20_000 })
  await page.locator('details.row summary').first().click()
  await page.getByText(answer).first().waitFor()
  await page.getByRole('button', { name: 'Send it again' }).click()
  await page.getByText('2 attempts').waitFor({ timeout: 20_000 })
}

async function subscribes(page, console) {
  await console.go('#/webhooks/new', 'Everything')
  await page.getByLabel('URL').fill('ftp://example.com')
  await page.getByRole('button', { name: 'Create webhook' }).click()
  await page.locator('.field .wrong').waitFor()
  assert.equal(await page.getByLabel('URL').inputValue(), 'ftp://example.com')
  await page.getByLabel('URL').fill('https://hooks.example.invalid/story')
  await page.getByLabel('thread.deleted').check()
  await page.getByRole('button', { name: 'Create webhook' }).click()
  const shown = page.locator('console-secret code')
  await shown.waitFor()
  const secret = await shown.textContent()
  assert.match(secret, /^whsec_/)
  await page.getByText('I have copied it').click()
  await page.getByRole('heading', { name: 'https://hooks.example.invalid/story' }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Send a test event' }).click()
  await page.locator('details.row', { hasText: 'webhook.test' }).locator('summary').click()
  await page.getByText('"webhook_id"').waitFor()
  await page.getByText(/[1-9] attempt/).first().waitFor({ timeout: 20_000 })
  await page.getByLabel('Since').fill('2026-01-01T00:00:00')
  await page.getByRole('button', { name: 'Start them over' }).click()
  await page.getByText('One delivery starts over').waitFor()
  await inspect(page, 'a delivery')
  assert.ok(!(await page.content()).includes(secret), 'the secret came back')
  await page.getByRole('button', { name: 'Disable' }).click()
  await page.getByText('Nothing is sent to it').waitFor()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('heading', { name: 'Webhooks' }).waitFor()
  assert.equal(await page.getByText('hooks.example.invalid/story').count(), 0)
}
