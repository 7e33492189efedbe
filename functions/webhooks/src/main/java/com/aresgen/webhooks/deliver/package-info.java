/**
 * Sends events to the webhooks of workspaces, at least once and under the same id each time. The row decides; a message
 * that wakes the worker may be lost, late or duplicated.
 */
@NullMarked
package com.aresgen.webhooks.deliver;

import org.jspecify.annotations.NullMarked;
