/** API Gateway as far as our template uses it: routes, proxy events, gateway responses and the limits that it sets. */
@NullMarked
package com.aresgen.local.gateway;

import org.jspecify.annotations.NullMarked;
