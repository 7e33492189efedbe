package com.aresgen.egress;

/** Why nothing is sent to a URL. */
public enum EgressRefusal {
    NOT_A_URL("must be a URL such as https://example.com/hooks"),
    NOT_HTTPS("must begin with https://"),
    CREDENTIALS("must not hold a user name or password"),
    FRAGMENT("must not hold a fragment: it would never be sent"),
    ADDRESS("must name a host by its domain name, not by an address"),
    NAME("must name a host by a whole domain name in ASCII (xn--… for others), such as hooks.example.com"),
    PORT("must use port 443"),
    TOO_LONG("must be at most " + Destination.LONGEST + " characters long"),
    /** One of the name's addresses is not public. This is checked only when a request is sent. */
    NOT_PUBLIC("must name a host whose addresses are all public");

    private final String detail;

    EgressRefusal(String detail) {
        this.detail = detail;
    }

    /** What is wrong, as the end of a sentence about the URL. */
    public String detail() {
        return detail;
    }
}
