package com.aresgen.infra;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.constructs.Node;

/** The operator's settings ({@code -c key=value}), all checked; the keys of a region end in its code. */
public final class Settings {
    /** AWS's default quota of concurrent executions in a region. */
    private static final int CONCURRENCY = 1_000;

    private final Map<String, String> values = new HashMap<>();

    /** Refuses a misspelt key, and a value that is blank or belongs to another region. */
    public Settings(Node node) {
        for (var region : StackRegion.all()) {
            for (var setting : Setting.values()) {
                Optional.ofNullable(node.tryGetContext(setting.key(region))).ifPresent(value -> {
                    setting.check(region, value.toString());
                    values.put(setting.key(region), value.toString());
                });
            }
        }
        requireKnown(node);
    }

    /** A domain of the operator, the certificate for it, in the same region, and the zone that gets its DNS record. */
    public record Domain(String name, String certificateArn, Optional<String> hostedZone) {}

    /** The regions of the deployment that {@code stage} names, else of the unnamed one. */
    public List<StackRegion> regions() {
        var stage = read(Setting.STAGE, StackRegion.EU).orElse("");
        return StackRegion.all().stream().map(region -> region.of(stage)).toList();
    }

    /** Whether jars must be those of the commit that is checked out: yes, unless {@code build} is {@code any}. */
    boolean onlyCommitted() {
        return read(Setting.BUILD, StackRegion.EU).orElse("committed").equals("committed");
    }

    /** The URL that callers of a region use: {@code base-url.eu}, else its custom domain, else the public name. */
    public String baseUrl(StackRegion region) {
        return read(Setting.BASE_URL, region)
                .or(() -> read(Setting.DOMAIN, region).map(domain -> "https://" + domain))
                .orElse("https://" + (region.stage().isEmpty() ? "" : region.stage() + ".") + region.code()
                        + ".api.aresgen.com");
    }

    /** {@code domain.eu} and {@code certificate.eu}; absent by default, and never one without the other. */
    public Optional<Domain> domain(StackRegion region) {
        return domain(region, Setting.DOMAIN, Setting.CERTIFICATE);
    }

    /** {@code live-domain.eu} and {@code live-certificate.eu}: likewise, for the sockets of live documents. */
    public Optional<Domain> liveDomain(StackRegion region) {
        return domain(region, Setting.LIVE_DOMAIN, Setting.LIVE_CERTIFICATE);
    }

    private Optional<Domain> domain(StackRegion region, Setting ofName, Setting ofCertificate) {
        var name = read(ofName, region);
        var certificate = read(ofCertificate, region);
        var zone = read(Setting.HOSTED_ZONE, region);
        if (name.isPresent() != certificate.isPresent()) {
            throw new SynthesisRefused("Set both %1$s and %2$s, or neither: -c %1$s=NAME -c %2$s=ARN"
                    .formatted(ofName.key(region), ofCertificate.key(region)));
        }
        if (zone.isPresent()
                && read(Setting.DOMAIN, region).isEmpty()
                && read(Setting.LIVE_DOMAIN, region).isEmpty()) {
            throw new SynthesisRefused(
                    "hosted-zone.%1$s gets the DNS records of domain.%1$s and live-domain.%1$s, and neither is set."
                            .formatted(region.code()));
        }
        return name.map(present -> new Domain(present, certificate.orElseThrow(), zone));
    }

    /** {@code alarms.topic.eu}: the ARN of the SNS topic that receives alarms; without one, they only show. */
    public Optional<String> alarmTopic(StackRegion region) {
        return read(Setting.ALARMS_TOPIC, region);
    }

    /** {@code budget.eu}: the US dollars a month that the region may cost; reported to the topic of alarms. */
    public Optional<Integer> budget(StackRegion region) {
        var budget = read(Setting.BUDGET, region).map(Integer::valueOf);
        if (budget.isPresent() && alarmTopic(region).isEmpty()) {
            throw new SynthesisRefused(
                    "budget.%1$s is reported to alarms.topic.%1$s, which is not set.".formatted(region.code()));
        }
        return budget;
    }

    /** {@code kms-key.eu}: the ARN of the customer's key for tables, queues, secrets and logs; else AWS's own keys. */
    public Optional<String> kmsKey(StackRegion region) {
        return read(Setting.KMS_KEY, region);
    }

    /** {@code concurrency.eu}: the account's quota of concurrent executions (L-B99A9384). */
    public int concurrency(StackRegion region) {
        return read(Setting.CONCURRENCY, region).map(Integer::valueOf).orElse(CONCURRENCY);
    }

    /** Whether this stack sets the account's role for API Gateway's logs: {@code log-role.eu}, on by default. */
    public boolean setsLogRole(StackRegion region) {
        return isOn(Setting.LOG_ROLE, region, true);
    }

    /** Whether X-Ray traces calls: {@code tracing.eu}, off by default. */
    public boolean traces(StackRegion region) {
        return isOn(Setting.TRACING, region, false);
    }

    /** Whether a new version gets a tenth of the calls first: {@code canary.eu}, on by default. */
    public boolean releasesByCanary(StackRegion region) {
        return isOn(Setting.CANARY, region, true);
    }

    private boolean isOn(Setting setting, StackRegion region, boolean otherwise) {
        return read(setting, region).map("on"::equals).orElse(otherwise);
    }

    private Optional<String> read(Setting setting, StackRegion region) {
        return Optional.ofNullable(values.get(setting.key(region)));
    }

    /** Refuses a misspelt key, which CDK would ignore without an error; CDK's own keys have an @ or a colon in them. */
    private static void requireKnown(Node node) {
        var known = Arrays.stream(Setting.values())
                .flatMap(setting -> StackRegion.all().stream().map(setting::key))
                .distinct()
                .toList();
        for (var key : ((Map<?, ?>) node.getAllContext()).keySet()) {
            var name = key.toString();
            if (!name.startsWith("@") && !name.contains(":") && !known.contains(name)) {
                throw new SynthesisRefused("There is no setting %s. There are %s."
                        .formatted(name, known.stream().collect(joining(", "))));
            }
        }
    }
}
