/** Several clients write one document over a bad network, and agree, with everything that was typed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ChangeSet } from '../editor/live/changes.js'
import { Random } from './random.mjs'
import { World } from './world.mjs'

const isEditable = (tab) => tab.live.revision >= 0 && !tab.live.core.stored

/** Each key is unique, so each must be in the text exactly once. */
function typeKey(world, tab, key) {
  const { text } = tab.live
  let at = world.random.chance(60) ? (tab.at = Math.min(tab.at ?? 0, text.length)) : world.random.below(text.length + 1)
  if (/[\udc00-\udfff]/.test(text[at] ?? '')) at++
  tab.live.replace(at, at, key)
  tab.at = at + key.length
}

function agreed(world, seed) {
  for (const tab of world.tabs) {
    assert.equal(tab.live.text, world.api.document.text, `seed ${seed}: a client's text is another`)
    assert.equal(tab.shown, tab.live.text, `seed ${seed}: a view's text is another`)
    assert.equal(tab.live.unsent, false, `seed ${seed}`)
    assert.ok(!tab.statuses.some((status) => status.startsWith('closed')), `seed ${seed}: ${tab.statuses}`)
  }
}

async function write(seed, faults, { tabs = 3, rounds = 60, keys = true, outages = 4, reloads = 4 }) {
  const random = new Random(seed)
  const world = new World(random, 'Begin 😀\nend', faults)
  for (let i = 0; i < tabs; i++) world.tab()
  await world.run(1_000)
  const typed = []
  for (let round = 0; round < rounds; round++) {
    for (const tab of world.tabs.filter(isEditable)) {
      if (random.chance(35)) continue
      if (keys) {
        const key = String.fromCodePoint((random.chance(30) ? 0x20000 : 0x4e00) + typed.length)
        typed.push(key)
        typeKey(world, tab, key)
      } else tab.live.edit(ChangeSet.of(tab.live.text.length, random.edits(tab.live.text)))
    }
    const tab = random.pick(world.tabs)
    if (random.chance(outages)) tab.cut()
    if (random.chance(reloads)) tab.reload()
    if (random.chance(30)) world.tabs.forEach((each) => (each.isOnline = true))
    await world.run(random.below(400))
  }
  world.tabs.forEach((tab) => (tab.isOnline = true))
  world.drop = world.lost = 0
  await world.rest()
  agreed(world, seed)
  for (const key of typed) assert.equal(world.api.document.text.split(key).length, 2, `seed ${seed}: ${key}`)
  return world
}

test('every key is there once on a good network', async () => {
  for (let seed = 0; seed < 6; seed++) await write(seed, {}, { outages: 0, reloads: 0 })
})

test('every key is there once over lost, repeated and reordered messages', async () => {
  for (let seed = 100; seed < 110; seed++) await write(seed, { drop: 6, repeat: 10, lost: 10, delay: 300 }, {})
})

test('random edits at the same places converge', async () => {
  for (let seed = 200; seed < 210; seed++)
    await write(seed, { drop: 4, repeat: 8, delay: 300 }, { keys: false, tabs: 4 })
})
