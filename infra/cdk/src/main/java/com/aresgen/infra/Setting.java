package com.aresgen.infra;

/** What an operator may set, each with the pattern that its value must match. */
enum Setting {
    /** Of the whole deployment; all others are a region's. */
    STAGE("stage", "a short name in lower case, such as dev", "[a-z][a-z0-9]{0,11}"),
    /** Whether jars must be those of the commit that is checked out. */
    BUILD("build", "committed or any", "committed|any"),

    DOMAIN("domain", "a host name in lower case, such as api.example.com", "HOST"),
    CERTIFICATE("certificate", "the ARN of an ACM certificate in REGION", "arn:aws:acm:REGION:\\d{12}:certificate/.+"),
    HOSTED_ZONE("hosted-zone", "the id of a public hosted zone, such as Z0123456789ABCDEFGHIJ", "Z[A-Z0-9]{5,31}"),
    LIVE_DOMAIN("live-domain", "a host name in lower case, such as live.example.com", "HOST"),
    LIVE_CERTIFICATE(
            "live-certificate", "the ARN of an ACM certificate in REGION", "arn:aws:acm:REGION:\\d{12}:certificate/.+"),
    BASE_URL("base-url", "a URL without a path, such as https://api.example.com", "https://HOST(:\\d+)?"),
    ALARMS_TOPIC("alarms.topic", "the ARN of an SNS topic in REGION", "arn:aws:sns:REGION:\\d{12}:[\\w.-]+"),
    BUDGET("budget", "whole US dollars a month, such as 500", "[1-9]\\d{0,6}"),
    KMS_KEY("kms-key", "the ARN of a KMS key in REGION", "arn:aws:kms:REGION:\\d{12}:key/[\\w-]+"),
    CONCURRENCY("concurrency", "the account's quota of concurrent executions, such as 1000", "[1-9]\\d{1,5}"),
    LOG_ROLE("log-role", "on or off", "on|off"),
    TRACING("tracing", "on or off", "on|off"),
    CANARY("canary", "on or off", "on|off");

    private final String name;
    private final String shape;
    private final String pattern;

    Setting(String name, String shape, String pattern) {
        this.name = name;
        this.shape = shape;
        this.pattern = pattern.replace("HOST", "[a-z0-9-]+(\\.[a-z0-9-]+)+");
    }

    boolean isOfDeployment() {
        return this == STAGE || this == BUILD;
    }

    /** {@code stage}; {@code alarms.topic.eu}. */
    String key(StackRegion region) {
        return isOfDeployment() ? name : name + "." + region.code();
    }

    /** Refuses an impossible value now rather than when half of a region is deployed. */
    void check(StackRegion region, String value) {
        if (!value.matches(pattern.replace("REGION", region.awsName()))) {
            throw new SynthesisRefused("%s must be %s, not '%s'."
                    .formatted(key(region), shape.replace("REGION", region.awsName()), value));
        }
    }
}
