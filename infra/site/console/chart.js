/** Bars by day, for the page of usage alone. */
import uPlot from 'uplot'

const HALF_A_DAY = 43_200

/**
 * Draws into an element, in the colours of the page; draws again when the width or the colours change.
 * @param {HTMLElement} element @param {{days: string[], values: number[], label: (value: number) => string}} of
 * @returns {() => void} takes the chart away
 */
export function bars(element, { days, values, label }) {
  const data = [days.map((day) => Date.parse(day) / 1_000), values]
  let plot
  const draw = () => {
    const width = element.clientWidth
    if (!width) return
    plot?.destroy()
    plot = new uPlot(options(width, label), data, element)
  }
  const resized = new ResizeObserver(([{ contentRect }]) => contentRect.width != plot?.width && draw())
  const dark = matchMedia('(prefers-color-scheme: dark)')
  resized.observe(element)
  dark.addEventListener('change', draw)
  return () => {
    resized.disconnect()
    dark.removeEventListener('change', draw)
    plot?.destroy()
  }
}

function options(width, label) {
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
  const axis = { stroke: colour('--quiet'), grid: { stroke: colour('--line'), width: 1 }, ticks: { show: false } }
  return {
    width,
    height: 220,
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1_000), 'Etc/UTC'),
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { range: (_plot, first, last) => [first - HALF_A_DAY, last + HALF_A_DAY] },
      y: { range: (_plot, _least, most) => [0, most > 0 ? most * 1.1 : 1] },
    },
    axes: [
      { ...axis, grid: { show: false } },
      { ...axis, size: 72, values: (_plot, ticks) => ticks.map(label) },
    ],
    series: [{}, { fill: colour('--accent'), paths: uPlot.paths.bars({ size: [0.7, 48] }), points: { show: false } }],
  }
}
