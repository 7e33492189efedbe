package com.aresgen.egress;

import com.aresgen.egress.Destination.Reading;
import com.aresgen.http.Payload;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLSocketFactory;

/** Short ways to build requests, and the clients that send them. */
final class Sending {
    static final Instant NOW = Instant.parse("2026-05-11T08:14:22Z");
    private static final EgressTimeouts SHORT = new EgressTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(2));

    private Sending() {}

    static Egress egress(EgressPolicy reach, AddressResolver resolver) {
        return egress(reach, resolver, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    static Egress egress(EgressPolicy reach, AddressResolver resolver, SSLSocketFactory tls) {
        return new Egress(reach, resolver, tls, SHORT, 64 * 1024, InstantSource.fixed(NOW));
    }

    /** Sends only to this machine, whatever the name. */
    static Egress local() {
        return egress(EgressPolicy.INTERNET_AND_LOOPBACK, addresses("127.0.0.1"));
    }

    static AddressResolver addresses(String... literals) {
        var addresses = List.of(literals).stream().map(InetAddress::ofLiteral).toList();
        return _ -> addresses;
    }

    static Request post(String url) {
        return post(((Reading.Valid) Destination.read(url, EgressPolicy.INTERNET_AND_LOOPBACK)).destination());
    }

    static Request post(Destination destination) {
        return new Request(
                "POST",
                destination,
                new TreeMap<>(Map.of("webhook-id", "evt_1")),
                new Payload(Payload.JSON, "{\"a\":\"ü\"}".getBytes(StandardCharsets.UTF_8)));
    }
}
