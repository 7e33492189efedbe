/** Writes what browsers load into a folder (default target/classes) and fails when it is larger than its budget. */
import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const here = dirname(fileURLToPath(import.meta.url))
const target = process.argv[2] ?? join(here, 'target', 'classes')
const KB = 1024
/** Gzipped bytes of what its readers wait for. */
const BUDGET = { 'editor/client.js': 12 * KB, 'editor/page.js': 160 * KB, 'widget/widget.js': 30 * KB }
/** The same of a page of the console with all that it loads, but the editor of definitions. */
const CONSOLE_PAGE = 60 * KB
const FRAME = ['index.html', 'console.css', 'console.js']
/** Each page of the console but the start is a script of its own; some load a library as well. */
const PAGES = {
  audit: [],
  chat: [],
  chatbots: ['examples.js'],
  documents: ['examples.js'],
  keys: [],
  models: [],
  usage: ['chart.js'],
  voices: ['examples.js'],
  webhooks: [],
  workflows: ['graph.js'],
}

installed()
for (const folder of ['editor', 'console', 'widget']) mkdirSync(join(target, folder), { recursive: true })
const { build } = await import('esbuild')
const common = {
  absWorkingDir: here,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
}
const licence = '/* Its change sets are a port of those of @codemirror/state: licences.txt */'
const licences = { js: '/* Licences of what is in here: licences.txt */' }
/** A page of the console that is loaded when it is first opened has what console.js exports from there. */
const kit = {
  name: 'kit',
  setup: ({ onResolve }) => onResolve({ filter: /\/kit\.js$/ }, () => ({ path: './console.js', external: true })),
}
await built('editor', 'client.js', { banner: { js: licence } })
await built('editor', 'codemirror.js', { external: ['@codemirror/*'] })
await built('editor', 'yjs.js', { external: ['*/client.js'] })
await page('editor', ['page/page.js'])
await built('editor', 'page/page.css')
copyFileSync(join(here, 'editor/page/index.html'), join(target, 'editor/index.html'))
const pages = Object.keys(PAGES).map((name) => `pages/${name}.js`)
await page('console', ['console.js', ...pages, 'chart.js', 'graph.js', 'yaml.js', 'examples.js', 'try.js'])
for (const name of ['console.css', 'try.css']) await built('console', name)
for (const name of ['index.html', 'try.html']) copyFileSync(join(here, 'console', name), join(target, 'console', name))
// A classic script: it is loaded by `async`, and reads its own element.
await built('widget', 'widget.js', { format: 'iife', loader: { '.css': 'text' } })

let fits = true
const written = sizes()
for (const [name, size] of Object.entries(written)) report(name, size, BUDGET[name])
for (const [name, loaded] of Object.entries(PAGES)) {
  const files = [...FRAME, `${name}.js`, ...loaded].map((file) => written[`console/${file}`])
  report(`the console's ${name}`, files.reduce((sum, size) => sum + size), CONSOLE_PAGE)
}
if (!fits) process.exit(1)

function report(name, size, most) {
  const verdict = most === undefined ? '' : size > most ? ` of ${most}: TOO LARGE` : ` of ${most}`
  console.log(`${name.padEnd(23)} ${String(size).padStart(7)} bytes gzipped${verdict}`)
  fits &&= most === undefined || size <= most
}

/** Bundles a file into a folder of the same name. */
async function built(folder, name, options = {}) {
  const outfile = join(target, folder, name.replace(/.*\//, ''))
  return build({ ...common, ...options, metafile: true, entryPoints: [`${folder}/${name}`], outfile })
}

/** Bundles the scripts of a page, and writes the licences of what is in them. */
async function page(folder, names) {
  const inputs = []
  for (const name of names) {
    const options = { banner: licences, plugins: name == 'console.js' ? [] : [kit] }
    inputs.push(...Object.keys((await built(folder, name, options)).metafile.inputs))
  }
  writeFileSync(join(target, folder, 'licences.txt'), licencesOf(inputs))
}

/** Every file that was written, with its gzipped size. @returns {Record<string, number>} */
function sizes() {
  const files = ['editor', 'console', 'widget'].flatMap((folder) =>
    readdirSync(join(target, folder)).map((name) => `${folder}/${name}`),
  )
  return Object.fromEntries(
    files.map((name) => [name, gzipSync(readFileSync(join(target, name)), { level: 9 }).length]),
  )
}

/** The licences of the packages of these files. */
function licencesOf(files) {
  const packages = new Set(files.map((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]).filter(Boolean))
  return [...packages]
    .sort()
    .map((name) => `${name}\n\n${readFileSync(join(here, 'node_modules', name, 'LICENSE'), 'utf8')}`)
    .join('\n\n')
}

/** Installs what package-lock.json names, unless that is there. */
function installed() {
  const lock = createHash('sha256')
    .update(readFileSync(join(here, 'package-lock.json')))
    .digest('hex')
  const stamp = join(here, 'node_modules', '.lock-sha256')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') == lock) return
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] })
  writeFileSync(stamp, lock)
}
