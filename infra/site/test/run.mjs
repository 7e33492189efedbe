/** Runs all tests, for Maven: what fails, a line of figures, and an exit code. */
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run } from 'node:test'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const files = readdirSync(here)
  .filter((name) => name.endsWith('.test.mjs'))
  .map((name) => join(here, name))
const started = Date.now()
let passed = 0,
  failed = 0
run({ files, concurrency: true, timeout: 60_000 })
  .on('test:pass', () => passed++)
  .on('test:fail', ({ name, file, details }) => {
    failed++
    console.error(`FAILED ${file ?? ''}: ${name}\n${details.error?.cause?.stack ?? details.error}`)
  })
  .on('end', () => {
    console.log(`${passed} browser tests passed, ${failed} failed, in ${Date.now() - started} ms`)
    process.exitCode = failed || !passed ? 1 : 0
  })
  .resume()
