/** DynamoDB Local with the tables of the template: the engine in its own class loader, on its own loopback port. */
@NullMarked
package com.aresgen.local.dynamodb;

import org.jspecify.annotations.NullMarked;
