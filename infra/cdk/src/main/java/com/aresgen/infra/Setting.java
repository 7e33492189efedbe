package com.aresgen.infra;

/** The settings that an operator may give for a region, each with the pattern that its value must match. */
enum Setting {
    DOMAIN("domain", "a host name in lower case, such as api.example.com", "HOST"),
    CERTIFICATE("certificate", "the ARN of an ACM certificate in REGION", "arn:aws:acm:REGION:\\d{12}:certificate/.+"),
    BASE_URL("base-url", "a URL without a path, such as https://api.example.com", "https://HOST(:\\d+)?"),
    ALARMS_TOPIC("alarms.topic", "the ARN of an SNS topic in REGION", "arn:aws:sns:REGION:\\d{12}:[\\w.-]+");

    private final String name;
    private final String shape;
    private final String pattern;

    Setting(String name, String shape, String pattern) {
        this.name = name;
        this.shape = shape;
        this.pattern = pattern.replace("HOST", "[a-z0-9-]+(\\.[a-z0-9-]+)+");
    }

    /** {@code alarms.topic.eu}. */
    String key(StackRegion region) {
        return name + "." + region.code();
    }

    /** Refuses an impossible value now rather than when half of a region is deployed. */
    void check(StackRegion region, String value) {
        if (!value.matches(pattern.replace("REGION", region.awsName()))) {
            throw new SynthesisRefused("%s must be %s, not '%s'."
                    .formatted(key(region), shape.replace("REGION", region.awsName()), value));
        }
    }
}
