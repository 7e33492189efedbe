/** The front door: one REST API from one OpenAPI body, its stage, firewall, gateway responses and custom domain. */
@NullMarked
package com.aresgen.infra.api;

import org.jspecify.annotations.NullMarked;
