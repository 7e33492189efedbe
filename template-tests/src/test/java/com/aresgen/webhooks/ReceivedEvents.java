package com.aresgen.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.egress.receiver.ReceivedRequest;
import com.aresgen.http.json.Json;
import com.aresgen.store.signing.SigningSecret;
import com.standardwebhooks.Webhook;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Assertions on the requests that a receiver got. */
public final class ReceivedEvents {
    private ReceivedEvents() {}

    /** All attempts sent one event: the same id, the same bytes. */
    public static void assertSame(List<ReceivedRequest> heard, int times) {
        assertThat(heard).hasSize(times);
        assertThat(heard).extracting(each -> each.header("webhook-id")).containsOnly(id(heard.getFirst()));
        assertThat(heard)
                .extracting(ReceivedRequest::body)
                .containsOnly(heard.getFirst().body());
    }

    /** The signature holds by the public library rather than by our own code. */
    public static void verify(SigningSecret secret, ReceivedRequest heard) throws Exception {
        var headers = heard.headers().entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().toLowerCase(Locale.ROOT), each -> List.of(each.getValue())));
        new Webhook(secret.text()).verify(heard.body(), HttpHeaders.of(headers, (_, _) -> true));
    }

    private static String id(ReceivedRequest heard) {
        return Json.MAPPER.readTree(heard.body()).path("id").stringValue();
    }
}
