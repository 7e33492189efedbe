/** Drawings of the widget, made of nodes: no image is loaded. */
const PATHS = {
  chat: 'M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-8l-5 4v-4H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z',
  close: 'M5 5l14 14M19 5L5 19',
  send: 'M3 11.5L21 3l-7 18-3-7.5zM11 13.5L21 3',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4 3.6-6.5 8-6.5s8 2.5 8 6.5',
}
const SVG = 'http://www.w3.org/2000/svg'

/** @param {keyof typeof PATHS} name */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg')
  const path = document.createElementNS(SVG, 'path')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  svg.setAttribute('class', `icon icon-${name}`)
  path.setAttribute('d', PATHS[name])
  svg.append(path)
  return svg
}
