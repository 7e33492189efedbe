/**
 * The conventions of the API: what a call, an answer and a failure are, and the stages every call passes.
 * Pure Java; knows neither AWS nor a database.
 */
@NullMarked
package com.aresgen.http;

import org.jspecify.annotations.NullMarked;
