package com.aresgen.http;

/** One promise that holds for all endpoints, wrapped around whatever answers inside. */
@FunctionalInterface
public interface Stage {
    Handler around(Handler inner);
}
