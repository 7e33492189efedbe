package com.aresgen.infra;

import java.util.List;
import java.util.Locale;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Environment;

/**
 * One region of one deployment. Regions share nothing; names and ARNs are spelled here, so that templates hold literals
 * and no imports.
 *
 * @param name {@code EU} or {@code US}
 * @param stage distinguishes the deployments of one account, such as {@code dev}; the first one may be unnamed
 */
public record StackRegion(String name, String awsName, String stage) {
    /** The regions of the unnamed deployment, whose templates are committed. */
    public static final StackRegion EU = new StackRegion("EU", "eu-west-1", "");

    public static final StackRegion US = new StackRegion("US", "us-east-1", "");

    /** The regions of the unnamed deployment, in the order in which they are deployed. */
    public static List<StackRegion> all() {
        return List.of(EU, US);
    }

    /** The same region of the deployment with this name. */
    public StackRegion of(String deployment) {
        return new StackRegion(name, awsName, deployment);
    }

    /** The region as keys and headers write it: {@code eu}. */
    public String code() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The physical name of the region's one API, and of the firewall in front of it: {@code AresGen-EU}. */
    public String apiName() {
        return stage.isEmpty() ? "AresGen-" + name : "AresGen-" + stage + "-" + name;
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

    @Override
    public String toString() {
        return name;
    }
}
