/**
 * Models on Amazon Bedrock, through its Converse API: the same request for all of them.
 * What Converse cannot say is refused before anybody is asked.
 */
@NullMarked
package com.aresgen.models.bedrock;

import org.jspecify.annotations.NullMarked;
