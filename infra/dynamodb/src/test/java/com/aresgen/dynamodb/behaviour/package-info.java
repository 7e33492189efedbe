/**
 * The engine held to what is publicly recorded of the real service, through HTTP. One class for each topic; every test
 * says in its name what the service does.
 */
@NullMarked
package com.aresgen.dynamodb.behaviour;

import org.jspecify.annotations.NullMarked;
