/** The template's secrets, on an engine that answers as Secrets Manager does. */
@NullMarked
package com.aresgen.local.secrets;

import org.jspecify.annotations.NullMarked;
