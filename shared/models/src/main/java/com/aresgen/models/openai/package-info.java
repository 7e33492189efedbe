/**
 * Models on any server that speaks OpenAI's chat completions: called over HTTP directly, and trusted in nothing.
 * One virtual thread talks to the server; the caller that waits for it can stop at any moment.
 */
@NullMarked
package com.aresgen.models.openai;

import org.jspecify.annotations.NullMarked;
