/** Serves the built page, the fake API and its socket on 127.0.0.1, for a browser. `node test/server.mjs [port]` */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { WebSocketServer } from 'ws'
import { FakeApi } from './api.mjs'

const BUILT = join(fileURLToPath(new URL('..', import.meta.url)), 'target/classes/editor')
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** @returns {Promise<{port: number, api: FakeApi, drop: () => void, close: () => Promise<void>}>} */
export async function serve({ port = 0, text = 'The first line\n', ...options } = {}) {
  const api = new FakeApi(text, options)
  const server = createServer(async (request, response) => {
    if (request.url.startsWith('/v1/editor/'))
      return file(request.url.slice(11).replace(/\?.*/, ''), response, server.address().port)
    let body = ''
    for await (const piece of request.setEncoding('utf8')) body += piece
    const headers = {
      Authorization: request.headers.authorization,
      'Idempotency-Key': request.headers['idempotency-key'],
    }
    const answer = api.http(request.method, request.url, headers, body && JSON.parse(body))
    response.writeHead(answer.status, {
      'Content-Type': answer.status < 400 ? 'application/json' : 'application/problem+json',
      'Cache-Control': 'no-store',
    })
    response.end(JSON.stringify(answer.body))
  })
  const sockets = new WebSocketServer({ server, path: '/live' })
  sockets.on('connection', (connection) => {
    const socket = api.connect(
      (message) => connection.send(JSON.stringify(message)),
      () => connection.close(1000),
    )
    connection.on('message', (data) =>
      data.length > 32_768 ? connection.close(1009) : socket.receive(JSON.parse(data)),
    )
    connection.on('close', () => socket.gone())
  })
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    port: server.address().port,
    api,
    drop: () => sockets.clients.forEach((client) => client.terminate()),
    close: () => {
      sockets.clients.forEach((client) => client.terminate())
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

function file(name, response, port) {
  let content
  try {
    content = readFileSync(join(BUILT, name || 'index.html'))
  } catch {
    return response.writeHead(404).end()
  }
  if (name.endsWith('.html')) content = content.toString().replace('${LIVE_URL}', `ws://127.0.0.1:${port}/live`)
  response.writeHead(200, {
    'Content-Type': TYPES[extname(name)],
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self' ws://127.0.0.1:${port}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  })
  response.end(content)
}

if (process.argv[1] == fileURLToPath(import.meta.url)) {
  const { port } = await serve({ port: Number(process.argv[2] ?? 8480) })
  console.log(`http://127.0.0.1:${port}/v1/editor/index.html#document=doc_1&token=et_1`)
}
