import assert from 'node:assert/strict'
import test from 'node:test'
import { escaped, saved } from '../console/run/saved.js'

const text = (data) => ({ nodeType: 3, data })
const element = (localName, attributes, ...childNodes) => ({
  nodeType: 1,
  localName,
  attributes: Object.entries(attributes).map(([name, value]) => ({ name, value })),
  getAttribute: (name) => attributes[name],
  childNodes,
})

test('a saved picture has colours instead of names of colours, and no script, style, address or handler', () => {
  const drawing = element('svg', { viewBox: '0 0 100 50', width: '80', height: '40' },
    element('g', { onclick: 'x()', style: 'color:red', tabindex: '0', 'data-path': 'a' },
      element('rect', { fill: 'var(--good)', stroke: 'var(--nothing)', href: 'http://elsewhere' }),
      element('script', {}, text('alert(1)')),
      element('foreignObject', {}, text('x')),
      element('text', { fill: 'url(#run-hatched)' }, text('a\n  <b>&"'))))
  const file = saved(['One', 'Two'], [drawing])
  assert.match(file, /<rect fill="#1d6a3a" stroke="#000"><\/rect><text fill="url\(#run-hatched\)">a &#60;b&#62;&#38;&#34;<\/text>/)
  assert.doesNotMatch(file, /onclick|style|tabindex|data-path|script|foreignObject|elsewhere/)
  assert.match(file, /<rect width="672" height="142" fill="#ffffff"\/>/)
})

test('every text becomes XML that can be read', () => {
  assert.equal(escaped('a\u0000b\u0008\u001f\ud800c\ufffe'), 'a\ufffdb\ufffd\ufffd\ufffdc\ufffd')
  assert.equal(escaped('😀\t\n'), '😀\t\n')
})
