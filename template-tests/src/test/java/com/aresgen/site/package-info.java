/** What browsers load, in Chromium and by HTTP. */
@NullMarked
package com.aresgen.site;

import org.jspecify.annotations.NullMarked;
