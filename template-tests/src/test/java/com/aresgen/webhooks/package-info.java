/** Webhooks through the running API: how a workspace manages them, and that events arrive, signed. */
@NullMarked
package com.aresgen.webhooks;

import org.jspecify.annotations.NullMarked;
