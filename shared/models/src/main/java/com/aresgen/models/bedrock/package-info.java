/**
 * Models on Amazon Bedrock, through its Converse API: the same request for all of them.
 * A prompt that Converse cannot express is refused before anything is sent.
 */
@NullMarked
package com.aresgen.models.bedrock;

import org.jspecify.annotations.NullMarked;
