/** Keys of a workspace: made, listed, rotated and revoked by its admins. */
@NullMarked
package com.aresgen.workspace.keys;

import org.jspecify.annotations.NullMarked;
