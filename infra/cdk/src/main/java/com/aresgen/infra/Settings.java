package com.aresgen.infra;

import java.util.Optional;
import software.constructs.Node;

/** What an operator may set with {@code -c key=value}; every key ends in the code of its region. */
public record Settings(Node node) {
    /** A domain of the operator and the certificate for it, in the same region. */
    public record Domain(String name, String certificateArn) {}

    /** Where callers of a region are sent: {@code base-url.eu}, else its custom domain, else the public name. */
    public String baseUrl(Region region) {
        return read("base-url", region)
                .or(() -> read("domain", region).map(domain -> "https://" + domain))
                .orElse("https://" + region.code() + ".api.aresgen.com");
    }

    /** {@code domain.eu} and {@code certificate.eu}; absent by default, and never one without the other. */
    public Optional<Domain> domain(Region region) {
        var name = read("domain", region);
        var certificate = read("certificate", region);
        if (name.isPresent() != certificate.isPresent()) {
            throw new SynthesisRefused(
                    "Set both domain.%1$s and certificate.%1$s, or neither: -c domain.%1$s=NAME -c certificate.%1$s=ARN"
                            .formatted(region.code()));
        }
        return name.map(present -> new Domain(present, certificate.orElseThrow()));
    }

    /** {@code alarms.topic.eu}: the ARN of the SNS topic that hears of alarms; absent, alarms only show. */
    public Optional<String> alarmTopic(Region region) {
        return read("alarms.topic", region);
    }

    private Optional<String> read(String key, Region region) {
        return Optional.ofNullable(node.tryGetContext(key + "." + region.code()))
                .map(Object::toString);
    }
}
