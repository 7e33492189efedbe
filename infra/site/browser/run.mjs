/**
 * Runs a scenario in Chromium against a running API: `node browser/run.mjs <scenario> '<json>'`.
 *
 * Arguments: {api, document, token, tokens?, reader?, screenshots?, becomes?}; `look` also looks with `reader`, a token that
 * permits reading only, and `becomes` is of `type`. `api` is the origin of the API, whose page knows the address of the
 * socket. Exit code 0 if all is as it should be, else 1 with a message. CHROMIUM names another browser.
 */
import { chromium } from 'playwright-core'
import { Windows } from './windows.mjs'

const WIDGET = ['widget-talk', 'widget-person', 'widget-doors', 'widget-look']
const SCENARIOS = ['type', 'reload', 'paste', 'look', 'outage', 'sleep', 'console', ...WIDGET]
const [scenario, json] = process.argv.slice(2)
if (!SCENARIOS.includes(scenario) || !json) {
  console.error(`usage: node browser/run.mjs ${SCENARIOS.join('|')} '{"api":…,"document":…,"token":…}'`)
  process.exit(1)
}
const options = JSON.parse(json)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const windows = new Windows(browser, options)
let code = 0
try {
  const { run } = await import(`./${scenario}.mjs`)
  await run(windows, options)
  windows.hasNoErrors()
  console.log(`${scenario}: passed`)
} catch (fault) {
  code = 1
  console.error(`${scenario}: FAILED: ${fault.stack}`)
  await windows.describe()
} finally {
  await browser.close()
}
process.exit(code)
