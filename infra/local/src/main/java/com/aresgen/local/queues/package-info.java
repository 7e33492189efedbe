/** The template's queues on ElasticMQ, and what Lambda does with them: workers are called with batches of messages. */
@NullMarked
package com.aresgen.local.queues;

import org.jspecify.annotations.NullMarked;
