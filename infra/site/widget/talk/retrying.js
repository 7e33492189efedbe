/** Repeats a call while the reason of its failure can pass by itself. */
const PAUSES = [500, 1500, 4000]

/** @template T @param {() => Promise<T>} call idempotent @returns {Promise<T>} */
export async function retrying(call) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await call()
    } catch (problem) {
      if (!problem.isTransient || attempt == PAUSES.length || !navigator.onLine) throw problem
      await pause(Math.max(PAUSES[attempt], problem.retryAfter * 1000))
    }
  }
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
