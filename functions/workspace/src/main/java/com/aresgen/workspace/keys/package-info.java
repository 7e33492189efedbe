/** Keys of a workspace: made, listed, changed, rotated and revoked by its admins, and read by their holders. */
@NullMarked
package com.aresgen.workspace.keys;

import org.jspecify.annotations.NullMarked;
