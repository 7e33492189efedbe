/**
 * Models on any server that speaks OpenAI's chat completions: asked over HTTP directly, and believed in nothing.
 * One virtual thread talks to the server; whoever waits for it can stop waiting at any moment.
 */
@NullMarked
package com.aresgen.models.openai;

import org.jspecify.annotations.NullMarked;
