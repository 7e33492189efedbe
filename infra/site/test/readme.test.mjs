/** The programs in editor/README.md import what there is. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const programs = [
  ...readFileSync(here('../editor/README.md'), 'utf8').matchAll(/<script type="module">\n(.*?)<\/script>/gs),
].map(([, program]) => program)

const served = {
  name: 'served',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^https:.*\/v1\/editor\// }, ({ path }) => ({
      path: here(`../editor/${path.split('/').at(-1)}`),
    })),
}

test('every program bundles without a warning', async () => {
  assert.equal(programs.length, 3)
  for (const contents of programs) {
    const { warnings } = await build({
      stdin: { contents, resolveDir: here('..') },
      bundle: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      plugins: [served],
      logLevel: 'silent',
    })
    assert.deepEqual(warnings, [])
  }
})
