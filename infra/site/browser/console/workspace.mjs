/** Start, keys, and addresses that name nothing. */
import assert from 'node:assert/strict'

export async function seed(call, hostile) {
  const key = await call('POST', '/keys', { name: hostile(0), role: 'editor' })
  return { key, hostile }
}

export const visits = ({ key }) => [
  { name: 'start', hash: '#/', ready: 'What you can do' },
  { name: 'keys', hash: '#/keys', ready: key.prefix },
  { name: 'key', hash: `#/keys/${key.id}`, ready: key.prefix },
  { name: 'key-new', hash: '#/keys/new', ready: 'Allowed models' },
  { name: 'no-key', hash: '#/keys/key_0000000000000000', ready: 'key_not_found' },
  { name: 'no-page', hash: '#/nothing', ready: 'names no page' },
]

/** A secret is shown once: neither a reload nor the history brings it back. */
export async function story(page, { hostile }, console) {
  await console.go('#/keys/new', 'Allowed models')
  await page.getByLabel('Name').fill(hostile(1))
  await page.getByLabel('Requests a minute').fill('30')
  await page.getByRole('button', { name: 'Create key' }).click()
  const shown = page.locator('console-secret code')
  await shown.waitFor()
  const secret = await shown.textContent()
  assert.match(secret, /^ares_/)
  await page.getByText('I have copied it').click()
  await page.getByText('Last used').first().waitFor()
  await page.goBack()
  await page.getByText('Allowed models').first().waitFor()
  await page.reload()
  await page.getByText('Allowed models').first().waitFor()
  assert.ok(!(await page.content()).includes(secret), 'the secret came back')
}
