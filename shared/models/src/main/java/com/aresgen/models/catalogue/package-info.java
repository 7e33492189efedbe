/** The models that there are: what each can do, costs, and where it answers. */
@NullMarked
package com.aresgen.models.catalogue;

import org.jspecify.annotations.NullMarked;
