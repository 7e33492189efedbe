/** Workflows and runs: writing a definition, watching its run, approving, running again, folding many items. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { EXAMPLE } from '../../console/yaml/example.js'

const FAILING = (divisor) => `version: 1
name: failing
inputs: {type: object, properties: {text: {type: string, maxLength: 500}, odd: {type: boolean}, n: {type: integer, default: 2}}}
steps:
  - {id: rest, uses: wait, with: {duration: 300ms}}
  - {id: said, uses: transform, with: {value: "\${{ has(inputs.text) ? inputs.text : '' }}"}}
  - {id: each, for_each: {items: "\${{ [1, 0, 2] }}", on_item_error: continue}, uses: transform, with: {value: "\${{ 10 / item }}"}}
  - {id: checked, needs: [rest, said], uses: transform, with: {value: "\${{ inputs.n / ${divisor} }}"}}
  - {id: after, needs: [checked, each], uses: transform, with: {value: "\${{ steps.said.output }}"}}
outputs: {text: "\${{ steps.after.output }}"}
`

export async function seed(call, hostile) {
  const brief = await call('POST', '/workflows', { name: hostile(0), definition: EXAMPLE })
  const failing = await call('POST', '/workflows', { name: hostile(1), definition: FAILING(0) })
  const fresh = await call('POST', '/workflows', { definition: { version: 1, steps: [{ id: 'a', uses: 'transform', with: { value: 1 } }] } })
  const start = async ({ id }, inputs) => ({ workflow: id, ...(await call('POST', `/workflows/${id}/runs`, { inputs, metadata: { note: hostile(2) } })) })
  const many = Array.from({ length: 25 }, (_, i) => `reader ${i}`)
  const waiting = await start(brief, { topic: hostile(3), audiences: [hostile(0), hostile(4)] })
  const folded = await start(brief, { topic: 'The heron', audiences: many })
  const failed = await start(failing, { text: hostile(1) })
  await Promise.all([ended(call, waiting, 'waiting'), ended(call, folded, 'waiting'), ended(call, failed, 'failed')])
  const { etag } = await tagged(call, failing)
  await call('PUT', `/workflows/${failing.id}`, { definition: FAILING(1) }, { 'If-Match': etag })
  return { brief, failing, fresh, waiting, folded, failed }
}

/** The ETag of a workflow is its version. */
const tagged = async (call, { id }) => ({ etag: `"${(await call('GET', `/workflows/${id}`)).version}"` })

async function ended(call, { workflow, id }, status) {
  for (let i = 0; i < 60; i++) {
    const run = await call('GET', `/workflows/${workflow}/runs/${id}?wait=1`)
    if (run.status == status) return
  }
  assert.fail(`the run ${id} is not ${status}`)
}

const hash = ({ workflow, id }, step) => `#/workflows/${workflow}/runs/${id}${step ? `?step=${step}` : ''}`

export const visits = ({ brief, failing, fresh, waiting, folded, failed }) => [
  { name: 'workflows', hash: '#/workflows', ready: 'Create a workflow' },
  { name: 'workflow-new', hash: '#/workflows/new', ready: 'No faults.' },
  { name: 'workflow', hash: `#/workflows/${brief.id}`, ready: 'No faults.' },
  { name: 'workflow-version', hash: `#/workflows/${failing.id}?version=1`, ready: 'the newest is 2' },
  { name: 'workflow-fresh', hash: `#/workflows/${fresh.id}`, ready: 'There is no run yet.' },
  { name: 'run-waiting', hash: hash(waiting), ready: 'Waiting for your approval' },
  { name: 'run-failed', hash: hash(failed, 'checked'), ready: 'expression_failed' },
  { name: 'run-folded', hash: hash(folded, 'titles'), ready: 'Show all 25 items' },
  { name: 'no-workflow', hash: '#/workflows/wfl_00000000000000000000000000', ready: 'workflow_not_found' },
  { name: 'no-run', hash: `#/workflows/${brief.id}/runs/run_00000000000000000000000000`, ready: 'run_not_found' },
]

export async function story(page, { folded, failed }, console) {
  await nothingYet(page, console)
  await writes(page, console)
  await startsAndApproves(page)
  await looksAtSteps(page)
  await saves(page)
  await runsAgain(page, console, failed)
  await unfolds(page, console, folded)
}

async function nothingYet(page, console) {
  await page.route('**/v1/workflows?limit=50', (route) => route.fulfill({ json: [] }))
  await console.go('#/workflows', 'There is no workflow yet.')
  await page.unroute('**/v1/workflows?limit=50')
}

/** Faults stand at their lines; what may be written is offered. */
async function writes(page, console) {
  await console.go('#/workflows/new', 'No faults.')
  const editor = page.getByRole('textbox', { name: 'Definition, in YAML' })
  await editor.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.insertText('stepz: 1\n')
  await page.getByText('One fault:').waitFor()
  await page.locator('.cm-lint-marker-error').waitFor()
  await page.getByRole('button', { name: 'Line 1', exact: true }).click()
  assert.ok(await editor.evaluate((element) => element == document.activeElement), 'the editor is not focused')
  await page.keyboard.press('Control+z')
  await page.getByText('No faults.').waitFor()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('time')
  await page.locator('.cm-tooltip-autocomplete').getByText('timeout').waitFor()
  // What is offered can be taken after a moment, lest it be taken by somebody who only types on.
  await page.waitForTimeout(150)
  await page.keyboard.press('Enter')
  await page.keyboard.type('10m')
  await page.getByText('No faults.').waitFor()
  await page.getByRole('button', { name: 'Create workflow' }).click()
  await page.getByRole('heading', { name: 'press_brief' }).waitFor()
}

async function startsAndApproves(page) {
  await page.getByRole('button', { name: 'Start run' }).click()
  await page.locator('run-start .wrong').first().waitFor()
  await page.getByLabel('topic').fill('The heron')
  await page.getByRole('button', { name: 'Dry run' }).click()
  await page.getByText('It would run 4 steps').waitFor()
  await page.getByRole('button', { name: 'Start run' }).click()
  await page.getByText('Waiting for your approval').waitFor()
  await page.getByLabel('Comment').fill('Good.')
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.locator('.run-state .badge').getByText('Succeeded').waitFor()
  assert.match(await page.locator('#picture-keys').innerText(), /draft → titles → agreed → page/)
}

/** With the keyboard alone: to a step, into its details, and back. */
async function looksAtSteps(page) {
  await page.locator('.graph .step').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.locator('#step-title:focus').getByText('agreed').waitFor()
  assert.match(page.url(), /\?step=agreed$/)
  await page.getByText('Good.', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.step[data-path="agreed"]:focus').first().waitFor()
  await page.getByText('The steps as a table').click()
  await page.getByRole('table', { name: 'Steps of the run' }).getByText('document.create').waitFor()
}

async function saves(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as SVG' }).click()])
  const file = await readFile(await download.path(), 'utf8')
  const texts = await page.evaluate((file) => {
    const parsed = new DOMParser().parseFromString(file, 'image/svg+xml')
    return [parsed.querySelector('parsererror')?.textContent, parsed.documentElement.textContent]
  }, file)
  assert.equal(texts[0], undefined)
  for (const text of ['press_brief', 'titles', 'Succeeded', 'Critical path']) assert.ok(texts[1].includes(text), text)
  assert.doesNotMatch(file, /<script|<style|var\(|href|\son\w+=/)
}

async function runsAgain(page, console, failed) {
  await console.go(hash(failed), 'Run again from where it ended')
  await page.getByLabel('Version').fill('2')
  await page.getByRole('button', { name: 'Run again' }).click()
  await page.locator('.run-state .badge').getByText('Succeeded').waitFor()
}

async function unfolds(page, console, folded) {
  await console.go(hash(folded), 'Show the 25 items')
  const rows = page.locator('.waterfall .step')
  assert.equal(await rows.count(), 4)
  await page.getByRole('button', { name: 'Show the 25 items of titles' }).click()
  await rows.nth(28).waitFor()
  await page.getByRole('button', { name: 'Cancel the run' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel the run' }).click()
  await page.locator('.run-state .badge').getByText('Cancelled').waitFor()
}
