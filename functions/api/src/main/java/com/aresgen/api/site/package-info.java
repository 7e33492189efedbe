/** The files that browsers load: the console, the editor with its client, and the widget. */
@NullMarked
package com.aresgen.api.site;

import org.jspecify.annotations.NullMarked;
