/** Keys with an end, models and budgets, as their admins and holders see them. */
@NullMarked
package com.aresgen.workspace.keys;

import org.jspecify.annotations.NullMarked;
