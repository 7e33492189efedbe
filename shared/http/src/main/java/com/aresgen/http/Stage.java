package com.aresgen.http;

/** One promise that holds for all endpoints, wrapped around the handler inside. */
@FunctionalInterface
public interface Stage {
    Handler around(Handler inner);
}
