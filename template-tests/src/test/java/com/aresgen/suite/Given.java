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
 * get the same thing, as do calls of one workspace that only read; any other call gets a new one.
 */
public final class Given {
    /** What the ULIDs of all samples begin with. */
    private static final String ULID_STEM = "01JB3VQ6R8T4W0X2Y5Z7A9C1D";

    private static final String ULID = ULID_STEM + "3";
    /** What the ids of keys and tokens in samples end with. */
    private static final String KEY_TAIL = "0000000000000000";

    /** The thread of samples. */
    public static final String THREAD = "thr_" + ULID;

    private static final String KEY = "key_" + KEY_TAIL;

    public static final String VOICE = "voi_" + ULID;

    public static final String DOCUMENT = "doc_" + ULID;

    /** The document of samples that need a pending suggestion. */
    private static final String WITH_SUGGESTION = "doc_" + ULID_STEM + "4";

    private static final String SUGGESTION = "sug_" + ULID;
    private static final String EDIT_TOKEN = "tok_" + KEY_TAIL;
    private static final String WEBHOOK = "whe_" + ULID;

    /** The webhook of samples that read it as the list shows it. */
    private static final String LISTED_WEBHOOK = "whe_" + ULID_STEM + "4";

    /** The webhook of samples that need a delivery that has failed. */
    private static final String FAILING_WEBHOOK = "whe_" + ULID_STEM + "5";

    public static final String CHATBOT = "bot_" + ULID;

    /** The chatbot of samples that need a conversation. */
    private static final String WITH_CONVERSATION = "bot_" + ULID_STEM + "4";

    private static final String SOURCE = "src_" + ULID;
    private static final String CONVERSATION = "cnv_" + ULID;

    public static final String WORKFLOW = "wfl_" + ULID;

    /** The workflow of samples that need a run which waits for a person. */
    private static final String ASKING = "wfl_" + ULID_STEM + "4";

    /** The workflow of samples that list runs. */
    private static final String WITH_RUN = "wfl_" + ULID_STEM + "5";

    private static final String RUN = "run_" + ULID;
    private static final String WAITING_RUN = "run_" + ULID_STEM + "4";

    /** Makes a thing of each kind. */
    private static final Map<String, Function<BearerKey, String>> MAKERS = Map.ofEntries(
            Map.entry(THREAD, Given::thread),
            Map.entry(VOICE, Given::voice),
            Map.entry(DOCUMENT, GivenDocuments::document),
            Map.entry(WITH_SUGGESTION, GivenDocuments::withSuggestion),
            Map.entry(CHATBOT, GivenChatbots::chatbot),
            Map.entry(WITH_CONVERSATION, GivenChatbots::withConversation),
            Map.entry(WORKFLOW, GivenWorkflows::workflow),
            Map.entry(ASKING, GivenWorkflows::asking),
            Map.entry(WITH_RUN, GivenWorkflows::withRun),
            Map.entry("del_" + ULID, Given::deletion),
            Map.entry(WEBHOOK, Webhooks::delivered),
            Map.entry(LISTED_WEBHOOK, Webhooks::listed),
            Map.entry(FAILING_WEBHOOK, Webhooks::failing),
            Map.entry("evt_" + ULID, Webhooks::event),
            Map.entry(KEY, Given::key));

    /**
     * A thing of another thing, whose sample is before it in the text.
     *
     * @param whole the sample of the other thing
     * @param maker makes the part; it gets the id of the other thing
     */
    private record Part(String whole, BiFunction<BearerKey, String, String> maker) {}

    private static final Map<String, Part> PARTS = Map.of(
            SUGGESTION, new Part(DOCUMENT, GivenDocuments::suggestion),
            EDIT_TOKEN, new Part(DOCUMENT, GivenDocuments::editToken),
            SOURCE, new Part(CHATBOT, GivenChatbots::source),
            CONVERSATION, new Part(CHATBOT, GivenChatbots::conversation),
            RUN, new Part(WORKFLOW, GivenWorkflows::finishedRun),
            WAITING_RUN, new Part(ASKING, GivenWorkflows::waitingRun));

    /** Makes a thing that the list shows. */
    private static final Map<String, Function<BearerKey, String>> LISTED = Map.of(
            "/v1/chat/threads",
            Given::thread,
            "/v1/voices",
            Given::voice,
            "/v1/documents",
            GivenDocuments::document,
            "/v1/chatbots",
            GivenChatbots::chatbot,
            "/v1/workflows",
            GivenWorkflows::workflow,
            "/v1/webhooks",
            Webhooks::listed);

    private static final Pattern SAMPLE = Pattern.compile(
            Stream.concat(MAKERS.keySet().stream(), PARTS.keySet().stream()).collect(Collectors.joining("|")));
    private static final Pattern ANY_KEY = Pattern.compile("(key|tok|emb)_[0-9A-Za-z]{16}");
    private static final Pattern ANY =
            Pattern.compile("(thr|voi|doc|sug|cmd|ver|bot|src|cnv|kb|wfl|run|del|whe|evt)_[0-9A-HJKMNP-TV-Z]{26}");
    private static final Map<String, String> MADE = new ConcurrentHashMap<>();

    private Given() {}

    /** The text with real ids in place of a sample's, if the key is a tenant's; otherwise the text as it was. */
    public static String in(String text, String method, Optional<BearerKey> key, Optional<String> idempotencyKey) {
        var tenant = key.flatMap(token -> Tenant.ofKey(token.keyId()));
        if (tenant.isEmpty() || !mayNameASample(text)) {
            return text;
        }
        var call = Route.mutates(method)
                ? key.get().keyId() + "/"
                        + idempotencyKey
                                .map(each -> each.replace("\"", ""))
                                .orElseGet(() -> UUID.randomUUID().toString())
                : tenant.get().workspace();
        return SAMPLE.matcher(text)
                .replaceAll(sample -> Matcher.quoteReplacement(MADE.computeIfAbsent(
                        call + "/" + sample.group(),
                        _ -> made(
                                sample.group(),
                                method,
                                tenant.get().makerFor(key.get().keyId()),
                                call))));
    }

    /** Most texts name none, and some have megabytes: a search for two strings is quicker than the pattern. */
    private static boolean mayNameASample(String text) {
        return text.contains(ULID_STEM) || text.contains(KEY_TAIL);
    }

    private static String made(String sample, String method, BearerKey maker, String call) {
        var part = PARTS.get(sample);
        return part == null
                ? maker(sample, method).apply(maker)
                : part.maker().apply(maker, Objects.requireNonNull(MADE.get(call + "/" + part.whole())));
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
        return ANY_KEY.matcher(ANY.matcher(text).replaceAll("$1_" + ULID)).replaceAll("$1_" + KEY_TAIL);
    }

    /** As the sample of POST /v1/keys has it. */
    private static String key(BearerKey maker) {
        return RunningApi.eu()
                .http()
                .post("/v1/keys", Row.named("CreateKey").body().toString())
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
