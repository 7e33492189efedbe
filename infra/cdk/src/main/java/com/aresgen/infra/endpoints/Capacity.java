package com.aresgen.infra.endpoints;

/**
 * What a function gets of Lambda.
 *
 * @param memory megabytes; the share of a processor follows from it
 * @param percent of the account's concurrent executions: a maximum, which is reserved; 0: what the others leave
 */
public record Capacity(int memory, int percent) {
    static final Capacity NORMAL = new Capacity(1_024, 0);

    /** Lambda keeps at least so many executions for functions without a reservation. */
    private static final int UNRESERVED = 100;

    private static final int ALL = 100;

    /** All reservations together, in percent: the rest is for the functions that answer within milliseconds. */
    public static final int MOST_PERCENT = 75;

    Capacity withMemory(int megabytes) {
        return new Capacity(megabytes, percent);
    }

    Capacity reserving(int share) {
        return new Capacity(memory, share);
    }

    /**
     * The reserved executions; 0 without a reservation. A quota whose rest would be below what Lambda keeps unreserved
     * allows none: Lambda would refuse the deployment.
     */
    public int reserved(int quota) {
        return quota * (ALL - MOST_PERCENT) / ALL < UNRESERVED ? 0 : quota * percent / ALL;
    }
}
