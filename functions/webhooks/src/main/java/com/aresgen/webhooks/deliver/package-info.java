/**
 * Sends events to the endpoints of workspaces, at least once and under the same id each time. The row is the truth; a
 * message that wakes this up may be lost, late, or come twice.
 */
@NullMarked
package com.aresgen.webhooks.deliver;

import org.jspecify.annotations.NullMarked;
