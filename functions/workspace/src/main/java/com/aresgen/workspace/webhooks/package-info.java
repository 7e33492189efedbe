/** A workspace's webhooks: where it wants to hear of what, under which secret, and how what was sent there fared. */
@NullMarked
package com.aresgen.workspace.webhooks;

import org.jspecify.annotations.NullMarked;
