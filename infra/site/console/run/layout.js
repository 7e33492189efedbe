/** Where the steps of a run stand in its graph. It depends on the definition alone, so nothing moves while the run goes on. */
import { Graph, layout } from '@dagrejs/dagre'

export const NODE = { width: 216, height: 72 }
const MARGIN = 12
/** Needs up to which each has a line. Of more, those are left out that a longer way says too: the layout would take seconds. */
const MOST_LINES = 100

/** @param {{id: string, needs: string[]}[]} steps */
export function layoutOf(steps) {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 20, ranksep: 44, marginx: MARGIN, marginy: MARGIN })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id } of steps) graph.setNode(id, { ...NODE })
  for (const [need, id] of linesOf(steps)) graph.setEdge(need, id)
  layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  return {
    width: Math.ceil(Math.max(width, NODE.width + 2 * MARGIN)),
    height: Math.ceil(Math.max(height, NODE.height + 2 * MARGIN)),
    nodes: new Map(
      steps.map(({ id }) => {
        const { x, y } = graph.node(id)
        return [id, { x: Math.round(x - NODE.width / 2), y: Math.round(y - NODE.height / 2) }]
      }),
    ),
    edges: graph.edges().map(({ v, w }) => ({ from: v, to: w, line: line(graph.node(v), graph.edge({ v, w }).points.slice(1, -1), graph.node(w)) })),
  }
}

/** Pairs of a need and its step. */
function linesOf(steps) {
  const known = new Set(steps.map(({ id }) => id))
  const lines = steps.flatMap(({ id, needs }) => needs.filter((need) => known.has(need)).map((need) => [need, id]))
  if (lines.length <= MOST_LINES) return lines
  const needsOf = new Map(steps.map(({ id, needs }) => [id, needs]))
  const before = new Map()
  const allBefore = (id) => {
    if (!before.has(id)) {
      const found = new Set()
      before.set(id, found)
      for (const need of needsOf.get(id) ?? []) for (const each of [need, ...allBefore(need)]) found.add(each)
    }
    return before.get(id)
  }
  return lines.filter(([need, id]) => !needsOf.get(id).some((other) => other != need && allBefore(other).has(need)))
}

/** A smooth line from the right side of one box, by way of some points, to the left side of another. */
function line(from, points, to) {
  const begin = [from.x + NODE.width / 2, from.y].map(Math.round)
  const end = [to.x - NODE.width / 2, to.y].map(Math.round)
  if (points.length < 2) {
    const middle = (begin[0] + end[0]) / 2
    return `M${begin}C${middle},${begin[1]} ${middle},${end[1]} ${end}`
  }
  const way = points.map(({ x, y }) => [Math.round(x), Math.round(y)])
  const turns = way.map(([x, y], i) => {
    const [nextX, nextY] = way[i + 1] ?? end
    return i == way.length - 1 ? `Q${x},${y} ${end}` : `Q${x},${y} ${(x + nextX) / 2},${(y + nextY) / 2}`
  })
  return `M${begin}${turns.join('')}`
}
