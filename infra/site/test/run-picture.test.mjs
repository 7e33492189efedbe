import assert from 'node:assert/strict'
import test from 'node:test'
import { axisOf } from '../console/run/axis.js'
import { criticalPath } from '../console/run/critical.js'
import { layoutOf, NODE } from '../console/run/layout.js'
import { modelOf, tally } from '../console/run/model.js'
import { nanos, usdOf } from '../console/app/money.js'
import { horizonOf, waterfallOf } from '../console/run/waterfall.js'
import { Random } from './random.mjs'
import { runOf, stepOf } from './runs.mjs'

const SEEDS = Array.from({ length: 150 }, (_, i) => i + 1)

/** A random definition with how long each step takes, and how long after its last need it begins. */
function world(random, idle) {
  const count = 1 + random.below(25)
  return Array.from({ length: count }, (_, i) => ({
    id: `s${i}`,
    needs: Array.from({ length: i }, (_, j) => `s${j}`).filter(() => random.below(4) == 0),
    takes: 1 + random.below(5_000),
    idle: idle ? random.below(300) : 0,
    nanos: BigInt(random.below(1_000_000)),
  }))
}

/** The same as a run that ended. */
function run(steps) {
  const ends = new Map()
  const views = steps.map(({ id, needs, takes, idle, nanos }) => {
    const from = Math.max(0, ...needs.map((need) => ends.get(need))) + idle
    ends.set(id, from + takes)
    return stepOf({ id, needs, from, to: from + takes, cost: usdOf(nanos) })
  })
  return runOf({ steps: views, to: Math.max(...ends.values()) })
}

/** The longest chain, found forwards instead of backwards. */
function longest(steps) {
  const length = new Map()
  for (const { id, needs, takes, idle } of steps)
    length.set(id, takes + idle + Math.max(0, ...needs.map((need) => length.get(need))))
  return Math.max(...length.values())
}

test('the critical path is as long as the run, whatever the graph', () => {
  for (const seed of SEEDS) {
    const steps = world(new Random(seed), seed % 2 == 0)
    const answer = run(steps)
    const path = criticalPath(modelOf(answer))
    assert.equal(path.ms, answer.latency_ms, `seed ${seed}`)
    assert.equal(path.ms, longest(steps), `seed ${seed}`)
    const on = path.links.map(({ step }) => steps.find(({ id }) => id == step.id))
    assert.equal(path.idle, on.reduce((sum, { idle }) => sum + idle, 0), `seed ${seed}`)
    assert.equal(path.cost, on.reduce((sum, { nanos }) => sum + nanos, 0n), `seed ${seed}`)
    on.slice(1).forEach(({ needs }, i) => assert.ok(needs.includes(on[i].id), `seed ${seed}`))
  }
})

test('waits for retries and for people are on the critical path, and named', () => {
  const attempts = [
    { n: 1, status: 'failed', from: 0, to: 100, retryIn: 400 },
    { n: 2, status: 'succeeded', from: 500, to: 700 },
  ]
  const steps = [
    stepOf({ id: 'ask', from: 0, to: 700, attempts }),
    stepOf({ id: 'agreed', uses: 'approval', needs: ['ask'], from: 700, to: 5_700 }),
    stepOf({ id: 'beside', from: 0, to: 5_000 }),
  ]
  const path = criticalPath(modelOf(runOf({ steps, to: 5_700 })))
  assert.deepEqual(path.links.map(({ step }) => step.id), ['ask', 'agreed'])
  assert.deepEqual([path.ms, path.retries, path.waits, path.idle], [5_700, 400, 5_000, 0])
})

test('the critical path goes past a skipped step to what that one needed', () => {
  const steps = [
    stepOf({ id: 'first', from: 0, to: 300, status: 'failed' }),
    stepOf({ id: 'skipped', needs: ['first'], status: 'skipped' }),
    stepOf({ id: 'always', needs: ['skipped'], from: 310, to: 400 }),
  ]
  const path = criticalPath(modelOf(runOf({ steps, to: 400, status: 'failed' })))
  assert.deepEqual(path.links.map(({ step, idle }) => [step.id, idle]), [['first', 0], ['always', 10]])
})

test('a run that has not begun has an empty critical path', () => {
  const model = modelOf(runOf({ steps: [stepOf({ id: 'a', status: 'pending' })], status: 'queued' }))
  const { links, ms, cost } = criticalPath(model)
  assert.deepEqual([links, ms, cost], [[], 0, 0n])
  assert.equal(waterfallOf(model, { from: 0, width: 100 }).rows[0].bars.length, 0)
})

test('what is under way ends now, and now moves on', () => {
  const attempts = [{ n: 1, status: 'failed', from: 0, to: 50, retryIn: 100 }, { n: 2, status: 'running', from: 150 }]
  const running = runOf({ steps: [stepOf({ id: 'a', status: 'running', from: 0, attempts })], status: 'running', now: 400 })
  const [step] = modelOf(running, 1_000).steps
  const begin = Date.parse(running.started_at)
  assert.equal(step.to - begin, 1_400)
  assert.deepEqual(step.segments.map(({ kind, from, to }) => [kind, from - begin, to - begin]), [
    ['attempt', 0, 50], ['retry', 50, 150], ['attempt', 150, 1_400],
  ])
})

test('a step says what it waits for', () => {
  const failed = [{ n: 1, status: 'failed', from: 0, to: 10, retryIn: 60_000 }]
  const steps = [
    stepOf({ id: 'retried', status: 'waiting', from: 0, attempts: failed }),
    stepOf({ id: 'asked', status: 'waiting', from: 0, uses: 'approval' }),
    stepOf({ id: 'rests', status: 'waiting', from: 0, uses: 'wait' }),
  ]
  const model = modelOf(runOf({ steps, status: 'waiting', now: 100 }))
  assert.deepEqual(model.steps.map(({ waits }) => waits), ['retry', 'approval', 'pause'])
})

test('items are folded above twenty, until they are asked for', () => {
  const each = (count) => {
    const children = Array.from({ length: count }, (_, i) =>
      stepOf({ id: 'each', path: `each/${i}`, from: i, to: i + 10, status: i % 5 ? 'succeeded' : 'failed' }))
    return modelOf(runOf({ steps: [stepOf({ id: 'each', from: 0, to: count + 10, children, attempts: [] })], to: count + 10 }))
  }
  const rows = (count, unfolded) => waterfallOf(each(count), { from: 0, width: 500, unfolded }).rows
  assert.equal(rows(20).length, 21)
  assert.equal(rows(21).length, 1)
  assert.equal(rows(21)[0].folded, 21)
  assert.equal(rows(25, new Set(['each'])).length, 26)
  assert.deepEqual([...tally(each(25).steps[0].children)], [['failed', 5], ['succeeded', 20]])
  assert.ok(rows(25)[0].bars.some(({ status }) => status == 'failed'))
})

test('every bar is within the axis, in every state of a run', () => {
  const states = ['succeeded', 'failed', 'cancelled', 'budget_exceeded', 'timed_out']
  for (const seed of SEEDS) {
    const model = modelOf({ ...run(world(new Random(seed), true)), status: states[seed % states.length] })
    const { rows, height } = waterfallOf(model, { from: 200, width: 400 })
    for (const { bars, y } of rows) {
      assert.ok(y < height)
      for (const { x, width } of bars) assert.ok(x >= 200 && width > 0 && x + width <= 603.1, `seed ${seed}: ${x}+${width}`)
    }
  }
})

test('a moment is placed in order, and a long idle time is shortened', () => {
  const day = 86_400_000
  const axis = axisOf({ begin: 0, end: day + 3_000, busy: [[0, 1_000], [day, day + 3_000]] }, 1_000)
  assert.equal(axis.breaks.length, 1)
  assert.equal(axis.breaks[0].ms, day - 1_000)
  const places = [0, 500, 1_000, day / 2, day, day + 3_000].map(axis.place)
  assert.deepEqual(places, [...places].sort((a, b) => a - b))
  assert.ok(axis.place(1_000) > 100, 'the first second is not seen')
  assert.equal(axis.place(day + 3_000), 1_000)
  assert.equal(axisOf({ begin: 0, end: day, busy: [] }, 1_000).breaks.length, 0)
})

test('the axis of a run that goes on moves seldom', () => {
  const ends = new Set()
  for (let end = 0; end < 600_000; end += 1_000) {
    const horizon = horizonOf({ begin: 0, end, isEnded: false })
    assert.ok(horizon >= end)
    ends.add(horizon)
  }
  assert.ok(ends.size < 15, `${ends.size} scales`)
})

test('no two steps of a graph overlap, and needs are to the left', () => {
  for (const seed of SEEDS.slice(0, 12)) {
    const steps = world(new Random(seed), false)
    const { nodes, edges, width, height } = layoutOf(steps)
    const places = [...nodes.values()]
    places.forEach(({ x, y }, i) => {
      assert.ok(x >= 0 && y >= 0 && x + NODE.width <= width && y + NODE.height <= height, `seed ${seed}`)
      for (const other of places.slice(i + 1))
        assert.ok(Math.abs(x - other.x) >= NODE.width || Math.abs(y - other.y) >= NODE.height, `seed ${seed}`)
    })
    for (const { from, to, line } of edges) {
      assert.ok(nodes.get(from).x < nodes.get(to).x, `seed ${seed}`)
      assert.doesNotMatch(line, /NaN/)
    }
    const all = steps.reduce((sum, { needs }) => sum + needs.length, 0)
    if (all <= 100) assert.equal(edges.length, all)
    else assert.deepEqual(reached(edges.map(({ from, to }) => [from, to])), reached(pairs(steps)), `seed ${seed}`)
  }
})

const pairs = (steps) => steps.flatMap(({ id, needs }) => needs.map((need) => [need, id]))

/** Every pair of steps of which one leads to the other. */
function reached(pairs) {
  const from = new Map()
  for (const [need, id] of pairs) from.set(need, [...(from.get(need) ?? []), id])
  const all = (id, seen = new Set()) => {
    for (const next of from.get(id) ?? []) if (!seen.has(next)) all(next, seen.add(next))
    return seen
  }
  return [...from.keys()].flatMap((id) => [...all(id)].map((other) => `${id} ${other}`)).sort()
}

test('money is added exactly', () => {
  const parts = ['0.000431', '0.1', '0.2', '12', '0.000000001']
  assert.equal(usdOf(parts.reduce((sum, part) => sum + nanos(part), 0n)), '12.300431001')
  assert.equal(nanos(null), 0n)
})
