/**
 * A picture as a file of its own: what is drawn, with the colours of the light theme as attributes. It has no script, no style
 * and no address in it, and every text is escaped.
 */
const LIGHT = {
  ground: '#f6f7f8', paper: '#ffffff', ink: '#1c2024', quiet: '#565d66', line: '#d3d8de', edge: '#7a838e', accent: '#1557b0',
  'accent-soft': '#e4edf9', bad: '#a61b14', good: '#1d6a3a',
}
const ELEMENTS = ['g', 'rect', 'line', 'path', 'text', 'tspan', 'title', 'defs', 'pattern']
const ATTRIBUTES = [
  'd', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'rx', 'width', 'height', 'fill', 'fill-opacity', 'stroke', 'stroke-width',
  'stroke-dasharray', 'font-size', 'font-weight', 'text-anchor', 'patternUnits', 'patternTransform',
]
const MARGIN = 16
const LINE = 22

/**
 * @param {string[]} lines what stands above the drawings
 * @param {SVGSVGElement[]} drawings one below the other
 */
export function saved(lines, drawings) {
  const sizes = drawings.map((drawing) => drawing.getAttribute('viewBox').split(' ').map(Number))
  const width = Math.max(640, ...sizes.map(([, , width]) => width)) + 2 * MARGIN
  let y = MARGIN + lines.length * LINE + MARGIN
  const parts = drawings.map((drawing, i) => {
    const part = `<g transform="translate(${MARGIN} ${y})">${inside(drawing)}</g>`
    y += sizes[i][3] + MARGIN
    return part
  })
  const texts = lines.map(
    (line, i) =>
      `<text x="${MARGIN}" y="${MARGIN + 16 + i * LINE}" font-size="${i ? 13 : 17}" font-weight="${i ? 400 : 600}" fill="${LIGHT.ink}">${escaped(line)}</text>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y}" viewBox="0 0 ${width} ${y}" font-family="system-ui, 'Segoe UI', Roboto, sans-serif" role="img">
<title>${escaped(lines.join(', '))}</title>
<rect width="${width}" height="${y}" fill="#ffffff"/>
${[...texts, ...parts].join('\n')}
</svg>
`
}

const inside = (node) => [...node.childNodes].map(written).join('')

function written(node) {
  if (node.nodeType == 3) return escaped(node.data.replace(/\s+/g, ' '))
  if (!ELEMENTS.includes(node.localName)) return ''
  const attributes = [...node.attributes]
    .filter(({ name }) => ATTRIBUTES.includes(name) || (name == 'id' && node.localName == 'pattern'))
    .map(({ name, value }) => ` ${name}="${escaped(value.replace(/^var\(--([\w-]+)\)$/, (_, colour) => LIGHT[colour] ?? '#000'))}"`)
  return `<${node.localName}${attributes.join('')}>${inside(node)}</${node.localName}>`
}

/** Text for XML, which has no place for most control characters nor for half of a surrogate pair. */
export const escaped = (text) =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
