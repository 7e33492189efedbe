/** Writes what browsers load into a folder (default target/classes/editor) and fails when it is larger than its budget. */
import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const here = dirname(fileURLToPath(import.meta.url))
const target = process.argv[2] ?? join(here, 'target', 'classes', 'editor')
const KB = 1024
/** Gzipped bytes of a file that its readers wait for. */
const BUDGET = { 'client.js': 12 * KB, 'page.js': 160 * KB }

installed()
mkdirSync(target, { recursive: true })
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
await build({
  ...common,
  entryPoints: ['editor/client.js'],
  outfile: join(target, 'client.js'),
  banner: { js: licence },
})
await build({
  ...common,
  entryPoints: ['editor/codemirror.js'],
  outfile: join(target, 'codemirror.js'),
  external: ['@codemirror/*'],
})
await build({ ...common, entryPoints: ['editor/yjs.js'], outfile: join(target, 'yjs.js'), external: ['*/client.js'] })
const { metafile } = await build({
  ...common,
  metafile: true,
  entryPoints: ['editor/page/page.js'],
  outfile: join(target, 'page.js'),
  banner: { js: '/* Licences of what is in here: licences.txt */' },
})
writeFileSync(join(target, 'licences.txt'), licences(Object.keys(metafile.inputs)))
await build({ ...common, entryPoints: ['editor/page/page.css'], outfile: join(target, 'page.css') })
copyFileSync(join(here, 'editor/page/index.html'), join(target, 'index.html'))

let fits = true
for (const name of ['client.js', 'codemirror.js', 'yjs.js', 'page.js', 'page.css', 'index.html']) {
  const size = gzipSync(readFileSync(join(target, name)), { level: 9 }).length
  const most = BUDGET[name]
  const verdict = most === undefined ? '' : size > most ? ` of ${most}: TOO LARGE` : ` of ${most}`
  console.log(`${name.padEnd(14)} ${String(size).padStart(7)} bytes gzipped${verdict}`)
  fits &&= most === undefined || size <= most
}
if (!fits) process.exit(1)

/** The licences of the packages of these files. */
function licences(files) {
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
