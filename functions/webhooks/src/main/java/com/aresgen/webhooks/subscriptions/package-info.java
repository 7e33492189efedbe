/** Webhooks of a workspace: created, listed, changed, deleted, their secrets rotated. */
@NullMarked
package com.aresgen.webhooks.subscriptions;

import org.jspecify.annotations.NullMarked;
