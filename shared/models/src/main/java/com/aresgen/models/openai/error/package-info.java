/** What a server reports as an error, in whichever form, read as a failure of ours. */
@NullMarked
package com.aresgen.models.openai.error;

import org.jspecify.annotations.NullMarked;
