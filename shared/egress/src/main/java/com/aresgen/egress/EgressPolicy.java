package com.aresgen.egress;

import java.util.Optional;

/** How far out we go. */
public enum EgressPolicy {
    /** Public addresses over HTTPS. */
    INTERNET,
    /** This machine as well, also over plain HTTP, and there at any port: for local mode and tests only. */
    INTERNET_AND_LOOPBACK;

    /** As the environment has it: the variable is local mode's, and no template's. */
    public static EgressPolicy of(Optional<String> allowLoopback) {
        return allowLoopback.filter("true"::equals).isPresent() ? INTERNET_AND_LOOPBACK : INTERNET;
    }
}
