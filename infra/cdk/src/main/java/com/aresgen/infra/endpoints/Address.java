package com.aresgen.infra.endpoints;

/** An address of the deployment that a function writes into its answers, or compares with what a caller sends. */
public enum Address {
    /** The API's, of both regions, and the region that the function is in. */
    API,
    /** That of live documents in this region. */
    LIVE
}
