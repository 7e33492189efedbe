package com.aresgen.infra;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.constructs.Node;

/** The operator's settings ({@code -c key=value}), all checked; every key ends in the code of its region. */
public final class Settings {
    private final Map<String, String> values = new HashMap<>();

    /** Refuses a misspelt key, and a value that is blank or belongs to another region. */
    public Settings(Node node) {
        for (var region : StackRegion.values()) {
            for (var setting : Setting.values()) {
                Optional.ofNullable(node.tryGetContext(setting.key(region))).ifPresent(value -> {
                    setting.check(region, value.toString());
                    values.put(setting.key(region), value.toString());
                });
            }
            requireKnown(node, region);
        }
    }

    /** A domain of the operator and the certificate for it, in the same region. */
    public record Domain(String name, String certificateArn) {}

    /** The URL that callers of a region use: {@code base-url.eu}, else its custom domain, else the public name. */
    public String baseUrl(StackRegion region) {
        return read(Setting.BASE_URL, region)
                .or(() -> read(Setting.DOMAIN, region).map(domain -> "https://" + domain))
                .orElse("https://" + region.code() + ".api.aresgen.com");
    }

    /** {@code domain.eu} and {@code certificate.eu}; absent by default, and never one without the other. */
    public Optional<Domain> domain(StackRegion region) {
        var name = read(Setting.DOMAIN, region);
        var certificate = read(Setting.CERTIFICATE, region);
        if (name.isPresent() != certificate.isPresent()) {
            throw new SynthesisRefused(
                    "Set both domain.%1$s and certificate.%1$s, or neither: -c domain.%1$s=NAME -c certificate.%1$s=ARN"
                            .formatted(region.code()));
        }
        return name.map(present -> new Domain(present, certificate.orElseThrow()));
    }

    /** {@code alarms.topic.eu}: the ARN of the SNS topic that receives alarms; without one, they only show. */
    public Optional<String> alarmTopic(StackRegion region) {
        return read(Setting.ALARMS_TOPIC, region);
    }

    private Optional<String> read(Setting setting, StackRegion region) {
        return Optional.ofNullable(values.get(setting.key(region)));
    }

    /** Refuses a misspelt key of ours, which CDK would ignore without an error. */
    private static void requireKnown(Node node, StackRegion region) {
        var known = Arrays.stream(Setting.values())
                .map(setting -> setting.key(region))
                .toList();
        for (var key : ((Map<?, ?>) node.getAllContext()).keySet()) {
            if (key.toString().endsWith("." + region.code()) && !known.contains(key.toString())) {
                throw new SynthesisRefused("There is no setting %s. There are %s."
                        .formatted(key, known.stream().collect(joining(", "))));
            }
        }
    }
}
