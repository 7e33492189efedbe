package com.aresgen.egress;

/** How far out we go. */
public enum Reach {
    /** Public addresses over HTTPS. */
    INTERNET,
    /** This machine as well, also over plain HTTP, and there at any port: for local mode and tests only. */
    INTERNET_AND_LOOPBACK
}
