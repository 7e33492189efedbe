package com.aresgen.egress;

import java.util.Optional;

/** Which destinations requests may reach. */
public enum EgressPolicy {
    /** Public addresses over HTTPS. */
    INTERNET,
    /** Also this machine, there also over plain HTTP and at any port: for local mode and tests only. */
    INTERNET_AND_LOOPBACK;

    /** The policy by an environment variable that only local mode sets, and no template. */
    public static EgressPolicy of(Optional<String> allowLoopback) {
        return allowLoopback.filter("true"::equals).isPresent() ? INTERNET_AND_LOOPBACK : INTERNET;
    }
}
