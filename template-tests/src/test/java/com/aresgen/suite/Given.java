package com.aresgen.suite;

import com.aresgen.http.Route;
import com.aresgen.http.values.BearerKey;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Samples name things by ids that do not exist. When a tenant sends a sample, the thing is made first, through the API,
 * and its id replaces the sample's: so a sample of any route does what it shows. Calls with the same idempotency key
 * get the same thing, as do calls that only read; any other call gets a new one.
 */
public final class Given {
    private static final String ULID = "01JB3VQ6R8T4W0X2Y5Z7A9C1D3";

    /** The thread of samples. */
    public static final String THREAD = "thr_" + ULID;

    /** The key of samples. */
    private static final String KEY = "key_0000000000000000";

    /** The voice of samples. */
    public static final String VOICE = "voi_" + ULID;

    /** The document of samples. */
    public static final String DOCUMENT = "doc_" + ULID;

    /** The document of samples that need a pending suggestion. */
    private static final String WITH_SUGGESTION = "doc_01JB3VQ6R8T4W0X2Y5Z7A9C1D4";

    private static final String SUGGESTION = "sug_" + ULID;
    private static final String EDIT_TOKEN = "tok_0000000000000000";
    private static final String WEBHOOK = "whe_" + ULID;

    /** Makes a thing of each kind. */
    private static final Map<String, Function<BearerKey, String>> MAKERS = Map.of(
            THREAD,
            Given::thread,
            VOICE,
            Given::voice,
            DOCUMENT,
            Given::document,
            WITH_SUGGESTION,
            Given::withSuggestion,
            "del_" + ULID,
            Given::deletion,
            WEBHOOK,
            Webhooks::delivered,
            "evt_" + ULID,
            Webhooks::event,
            KEY,
            Given::key);

    /** Makes a thing of another thing, whose sample is before it in the text and whose id is given. */
    private static final Map<String, BiFunction<BearerKey, String, String>> PARTS =
            Map.of(SUGGESTION, Given::suggestion, EDIT_TOKEN, Given::editToken);

    /** Makes a thing that the list shows. */
    private static final Map<String, Function<BearerKey, String>> LISTED = Map.of(
            "/v1/chat/threads",
            Given::thread,
            "/v1/voices",
            Given::voice,
            "/v1/documents",
            Given::document,
            "/v1/webhooks",
            Webhooks::listed);

    private static final Pattern SAMPLE = Pattern.compile(
            Stream.concat(MAKERS.keySet().stream(), PARTS.keySet().stream()).collect(Collectors.joining("|")));
    private static final Pattern ANY_KEY = Pattern.compile("(key|tok)_[0-9A-Za-z]{16}");
    private static final Pattern ANY = Pattern.compile("(thr|voi|doc|sug|cmd|ver|del|whe|evt)_[0-9A-HJKMNP-TV-Z]{26}");
    private static final Map<String, String> MADE = new ConcurrentHashMap<>();

    private Given() {}

    /** The text with real ids in place of a sample's, if the key is a tenant's; otherwise the text as it was. */
    public static String in(String text, String method, Optional<BearerKey> key, Optional<String> idempotencyKey) {
        var tenant = key.flatMap(token -> Tenant.ofKey(token.keyId()));
        if (tenant.isEmpty() || !SAMPLE.matcher(text).find()) {
            return text;
        }
        var call = key.get().keyId() + "/"
                + idempotencyKey
                        .map(each -> each.replace("\"", ""))
                        .orElseGet(
                                () -> Route.mutates(method) ? UUID.randomUUID().toString() : "");
        return SAMPLE.matcher(text)
                .replaceAll(sample -> Matcher.quoteReplacement(MADE.computeIfAbsent(
                        call + "/" + sample.group(),
                        _ -> made(
                                sample.group(),
                                method,
                                tenant.get().makerFor(key.get().keyId()),
                                call))));
    }

    private static String made(String sample, String method, BearerKey maker, String call) {
        var part = PARTS.get(sample);
        return part == null
                ? maker(sample, method).apply(maker)
                : part.apply(maker, Objects.requireNonNull(MADE.get(call + "/" + DOCUMENT)));
    }

    /** Delivering an event first takes long, and only calls that read a webhook need it. */
    private static Function<BearerKey, String> maker(String sample, String method) {
        return sample.equals(WEBHOOK) && Route.mutates(method)
                ? Webhooks::enabled
                : Objects.requireNonNull(MAKERS.get(sample));
    }

    /** Makes one thing that the list at this path shows to the tenant whose key this is. */
    public static void somethingIn(String listPath, BearerKey key) {
        var maker = LISTED.get(listPath);
        var tenant = Tenant.ofKey(key.keyId());
        if (maker != null && tenant.isPresent()) {
            var _ = maker.apply(tenant.get().makerFor(key.keyId()));
        }
    }

    /** The text with the ids of samples in place of real ids. */
    public static String asSampled(String text) {
        return ANY_KEY.matcher(ANY.matcher(text).replaceAll("$1_" + ULID)).replaceAll("$1_0000000000000000");
    }

    private static String key(BearerKey maker) {
        return RunningApi.eu()
                .http()
                .post("/v1/keys", "{\"name\":\"of a sample\",\"role\":\"viewer\"}")
                .as(Tenant.ofKey(maker.keyId()).orElseThrow().makerFor(""))
                .send()
                .json()
                .path("id")
                .stringValue();
    }

    private static String thread(BearerKey maker) {
        return RunningApi.eu()
                .http()
                .post(
                        "/v1/chat/completions",
                        "{\"model\":\"local/extractive-1\",\"messages\":[{\"role\":\"user\",\"content\":\"Summarize in one"
                                + " sentence: Water boils at 100 degrees Celsius at sea level.\"}]}")
                .as(maker)
                .send()
                .header("X-Thread-Id");
    }

    /** As the sample of POST /v1/voices has it. */
    private static String voice(BearerKey maker) {
        return RunningApi.eu()
                .http()
                .post("/v1/voices", Row.named("CreateVoice").body().toString())
                .as(maker)
                .send()
                .json()
                .path("id")
                .stringValue();
    }

    /** As the sample of POST /v1/documents has it, with a line that was typed at its end. */
    private static String document(BearerKey maker) {
        var sample = Row.named("CreateDocument").body();
        var id = RunningApi.eu()
                .http()
                .post("/v1/documents", sample.toString())
                .as(maker)
                .send()
                .json()
                .path("id")
                .stringValue();
        var length = sample.path("content").stringValue().length();
        RunningApi.eu()
                .http()
                .post(
                        "/v1/documents/" + id + "/changes",
                        "{\"base_revision\":0,\"changes\":[%d,[0,\"\",\"We are glad to hear from you.\"]]}"
                                .formatted(length))
                .as(maker)
                .send();
        return id;
    }

    private static String withSuggestion(BearerKey maker) {
        var id = document(maker);
        var _ = suggestion(maker, id);
        return id;
    }

    private static String suggestion(BearerKey maker, String document) {
        return RunningApi.eu()
                .http()
                .post(
                        "/v1/documents/" + document + "/commands",
                        Row.named("RunCommand").body().put("mode", "suggest").toString())
                .as(maker)
                .send()
                .json()
                .path("suggestion_id")
                .stringValue();
    }

    private static String editToken(BearerKey maker, String document) {
        return RunningApi.eu()
                .http()
                .post("/v1/documents/" + document + "/tokens", "{}")
                .as(maker)
                .send()
                .json()
                .path("id")
                .stringValue();
    }

    private static String deletion(BearerKey maker) {
        return RunningApi.eu()
                .http()
                .request("DELETE", "/v1/chat/threads/" + thread(maker))
                .as(maker)
                .send()
                .json()
                .path("deletion_id")
                .stringValue();
    }
}
