package com.aresgen.infra;

import java.util.Locale;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Environment;

/** The regions that share nothing; names and ARNs are spelled here, so that templates hold literals and no imports. */
public enum StackRegion {
    EU("eu-west-1"),
    US("us-east-1");

    private final String awsName;

    StackRegion(String awsName) {
        this.awsName = awsName;
    }

    /** The region as keys and headers write it: {@code eu}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String awsName() {
        return awsName;
    }

    /** The physical name of the region's one API, and of the firewall in front of it: {@code AresGen-EU}. */
    public String apiName() {
        return "AresGen-" + name();
    }

    /** The physical name of a resource of this region: {@code AresGen-EU-Keys}. */
    public String named(String what) {
        return apiName() + "-" + what;
    }

    /** An ARN in this region and in the account that is deployed to. */
    public String arn(String service, String resource) {
        return String.join(":", "arn", "aws", service, awsName, Aws.ACCOUNT_ID, resource);
    }

    /** The account is known only at deployment, so that one template serves every account. */
    Environment environment() {
        return Environment.builder().region(awsName).build();
    }
}
