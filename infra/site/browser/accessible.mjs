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

/** Each look of a page in one state: `seen` gets its name. The page is as before afterwards. */
export async function eachLook(page, state, seen = async (_look) => {}) {
  for (const look of Object.keys(LOOKS)) {
    await wear(page, look)
    await seen(look)
    await inspect(page, `${state}, ${look}`, look == 'light' ? undefined : LOOKED_AT)
  }
  await wear(page, 'light')
}

/** All looks if there are `screenshots` to make, else one. */
export const looks = (page, state, screenshots, seen) =>
  screenshots ? eachLook(page, state, seen) : oneLook(page, state)

/** The page with axe in one look, and its width at 320 pixels: a third of the time of all looks. */
export async function oneLook(page, state) {
  await inspect(page, `${state}, light`)
  await wear(page, 'narrow')
  await fits(page, `${state}, narrow`)
  await wear(page, 'light')
}

async function wear(page, look) {
  const { colorScheme, ...size } = LOOKS[look]
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize(size)
}

export async function inspect(page, state, rules) {
  // In one page instead of another for each look: there are no frames.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze()
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
  assert.deepEqual(found, [], `axe finds in the state "${state}"`)
  await fits(page, state)
}

async function fits(page, state) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  assert.ok(overflow <= 0, `${state}: the page is ${overflow} px wider than the window`)
}
