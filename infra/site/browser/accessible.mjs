/** What axe (WCAG 2.1 AA and best practice) and a ruler find on a page. */
import assert from 'node:assert/strict'
import { AxeBuilder } from '@axe-core/playwright'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']

/** The rules whose verdict depends on colours or on the width. */
const LOOKED_AT = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable']

export const LOOKS = {
  light: { colorScheme: 'light', width: 1280, height: 900 },
  dark: { colorScheme: 'dark', width: 1280, height: 900 },
  narrow: { colorScheme: 'light', width: 320, height: 700 },
}

/** Each look of a page in one state: `look` is its name. The page is as before afterwards. */
export async function eachLook(page, state, seen = async (_look) => {}) {
  for (const [look, { colorScheme, ...size }] of Object.entries(LOOKS)) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(size)
    await seen(look)
    await inspect(page, `${state}, ${look}`, look == 'light' ? undefined : LOOKED_AT)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 900 })
}

export async function inspect(page, state, rules) {
  // In one page instead of another for each look: there are no frames.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze()
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
  assert.deepEqual(found, [], `axe finds in the state "${state}"`)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  assert.ok(overflow <= 0, `${state}: the page is ${overflow} px wider than the window`)
}
