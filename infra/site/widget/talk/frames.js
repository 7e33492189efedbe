/** Reads server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html) from a response. */
import { Problem } from './problem.js'

/** Milliseconds without a byte after which a stream counts as lost; the API sends a comment much sooner. */
const SILENCE = 60_000

/** The data of each frame, parsed. An error frame, and an end without `[DONE]`, are a {@link Problem}. */
export async function* frames(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  try {
    for (let read = await next(reader); !read.done; read = await next(reader)) {
      const whole = (rest + read.value).split('\n\n')
      rest = whole.pop()
      for (const frame of whole) {
        const data = field(frame, 'data')
        if (data == '[DONE]') return
        if (field(frame, 'event') == 'error') throw Problem.from(JSON.parse(data))
        if (data) yield JSON.parse(data)
      }
    }
  } finally {
    reader.cancel().catch(() => {})
  }
  throw Problem.UNREACHABLE
}

const field = (frame, name) =>
  frame
    .split('\n')
    .filter((line) => line.startsWith(`${name}: `))
    .map((line) => line.slice(name.length + 2))
    .join('\n')

async function next(reader) {
  let timer
  const silent = new Promise((_, reject) => (timer = setTimeout(() => reject(Problem.UNREACHABLE), SILENCE)))
  try {
    return await Promise.race([reader.read(), silent])
  } catch {
    throw Problem.UNREACHABLE
  } finally {
    clearTimeout(timer)
  }
}
