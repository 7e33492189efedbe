package com.aresgen.chatbots.conversing;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.chatbots.Bot;
import com.aresgen.suite.RunningApi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each filter, alone and with each other, lists exactly the conversations that are so, the newest first. */
final class ListedTest {
    private static final String REFUND = "How do I get a refund?";
    private static final String PARCEL = "Where is my parcel?";
    private static final Bot BOT = Bot.of(close());
    private static final List<JsonNode> ALL = new ArrayList<>();

    /** The sample, with two intents more that are nearly the same. */
    private static ObjectNode close() {
        var body = Bot.body();
        for (var each : new String[] {"When are you open today?", "When do you open today?"}) {
            body.withArray("intents")
                    .addObject()
                    .put("name", each.contains("are") ? "hours" : "opening")
                    .putArray("examples")
                    .add(each);
        }
        return body;
    }

    @BeforeAll
    static void converse() {
        var refund = BOT.begunBy("ann", REFUND);
        BOT.patch("/conversations/" + refund, "{\"csat\":{\"score\":5}}");
        var both = BOT.begunBy("ann", REFUND);
        BOT.say(both, PARCEL);
        BOT.patch("/conversations/" + both, "{\"csat\":{\"score\":3},\"escalation_status\":\"escalated\"}");
        var parcel = BOT.begunBy("bob", PARCEL);
        BOT.say(parcel, "I want to talk to a human");
        var foreign = BOT.begun(Bot.FOREIGN);
        BOT.patch("/conversations/" + foreign, "{\"csat\":{\"score\":1}}");
        var back = BOT.begunBy("bob", REFUND);
        BOT.patch("/conversations/" + back, "{\"escalation_status\":\"escalated\"}");
        BOT.patch("/conversations/" + back, "{\"escalation_status\":\"resolved\"}");
        BOT.begun("When are you open?");
        Stream.of(refund, both, parcel, foreign, back).forEach(id -> ALL.add(BOT.read(id)));
        BOT.listed("").stream().filter(id -> !known(id)).forEach(id -> ALL.add(BOT.read(id)));
        ALL.sort(Comparator.comparing(ListedTest::id).reversed());
    }

    private static boolean known(String id) {
        return ALL.stream().anyMatch(each -> id(each).equals(id));
    }

    private static String id(JsonNode conversation) {
        return conversation.path("id").stringValue();
    }

    private static List<String> ids(Predicate<JsonNode> like) {
        return ALL.stream().filter(like).map(ListedTest::id).toList();
    }

    private static Predicate<JsonNode> intent(String name) {
        return each -> each.path("intents")
                .valueStream()
                .anyMatch(intent -> intent.asString().equals(name));
    }

    private static Predicate<JsonNode> status(String name) {
        return each -> each.at("/escalation/status").asString().equals(name);
    }

    private static Predicate<JsonNode> score(int least, int most) {
        return each -> each.at("/csat/score").asInt(0) >= least
                && each.at("/csat/score").asInt(0) <= most;
    }

    private static Predicate<JsonNode> visitor(String id) {
        return each -> each.path("visitor_id").asString("").equals(id);
    }

    /** The filters, and what each says. */
    private static Map<String, Predicate<JsonNode>> filters() {
        var filters = new LinkedHashMap<String, Predicate<JsonNode>>();
        filters.put("intent=refund", intent("refund"));
        filters.put("intent=refund,delivery", intent("refund").or(intent("delivery")));
        filters.put("intent=none", intent("none"));
        filters.put("intent=ambiguous", intent("ambiguous"));
        filters.put("intent=nothing-of-this-name", _ -> false);
        filters.put("escalation_status=none", status("none"));
        filters.put("escalation_status=requested", status("requested"));
        filters.put("escalation_status=escalated,resolved", status("escalated").or(status("resolved")));
        filters.put("csat=5", score(5, 5));
        filters.put("csat=none", score(0, 0));
        filters.put("csat=none,1", score(0, 1));
        filters.put("csat_min=3", score(3, 5));
        filters.put("csat_max=3", score(1, 3));
        filters.put("csat_min=2&csat_max=4", score(2, 4));
        filters.put("visitor_id=ann", visitor("ann"));
        filters.put("visitor_id=nobody", visitor("nobody"));
        filters.put("created_after=" + ALL.get(2).path("created_at").stringValue(), since(2));
        filters.put("created_before=" + ALL.get(2).path("created_at").stringValue(), since(2).negate());
        return filters;
    }

    /** The list begins with the newest. */
    private static Predicate<JsonNode> since(int place) {
        return each -> each.path("created_at")
                        .asString()
                        .compareTo(ALL.get(place).path("created_at").asString())
                >= 0;
    }

    /** Pairs of different parameters, each once; two ways to ask for a rating are refused. */
    private static boolean together(String first, String second) {
        var a = first.substring(0, first.indexOf('='));
        var b = second.substring(0, second.indexOf('='));
        return a.compareTo(b) < 0 && !(a.startsWith("csat") && b.startsWith("csat"));
    }

    /** Each filter, alone and with each other, and what it lists. */
    static Stream<Map.Entry<String, List<String>>> queries() {
        var filters = filters().entrySet();
        var alone = filters.stream().map(filter -> Map.entry("?" + filter.getKey(), ids(filter.getValue())));
        var pairs = filters.stream()
                .flatMap(first -> filters.stream()
                        .filter(second -> together(first.getKey(), second.getKey()))
                        .map(second -> Map.entry(
                                "?" + first.getKey() + "&" + second.getKey(),
                                ids(first.getValue().and(second.getValue())))));
        return Stream.concat(alone, pairs);
    }

    @Test
    void theConversationsHaveEachIntentAndState() {
        for (var intent : new String[] {"refund", "delivery", "none", "ambiguous"}) {
            assertThat(ids(intent(intent))).as(intent).isNotEmpty();
        }
        for (var status : new String[] {"none", "requested", "escalated", "resolved"}) {
            assertThat(ids(status(status))).as(status).isNotEmpty();
        }
        assertThat(BOT.listed("")).hasSize(6).isEqualTo(ids(_ -> true));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void areThoseOfTheFilter(Map.Entry<String, List<String>> query) {
        assertThat(BOT.listed(query.getKey())).isEqualTo(query.getValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&intent=refund,delivery",
                "&escalation_status=none,escalated,resolved",
                "&csat_min=1",
                "&visitor_id=ann",
                "&visitor_id=ann&escalation_status=none"
            })
    void comeOneByOneWithoutRepeats(String query) {
        var paged = new ArrayList<String>();
        var cursor = "";
        do {
            var page = BOT.get("/conversations?limit=1" + query + cursor);
            paged.addAll(Bot.ids(page));
            var next = page.header("X-Next-Cursor");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(paged).isNotEmpty().isEqualTo(BOT.listed("?limit=100" + query));
    }

    @Test
    void aCursorIsOfItsFiltersAlone() {
        var next = BOT.get("/conversations?limit=1").header("X-Next-Cursor");
        var reply = BOT.get("/conversations?limit=1&intent=refund&cursor=" + next);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("invalid_cursor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "csat=6",
                "csat=0",
                "csat=abc",
                "csat=",
                "csat=1,",
                "csat_min=0",
                "csat_max=6",
                "csat_min=4&csat_max=2",
                "csat=5&csat_min=1",
                "csat_min=",
                "escalation_status=open",
                "escalation_status=",
                "intent=",
                "intent=a,,b",
                "intent=a,b,c,d,e,f",
                "intent=a&intent=b",
                "created_after=yesterday",
                "created_before=2026-01-01",
                "visitor=ann",
                "visitor_id=",
                "limit=0",
                "cursor=x"
            })
    void whatIsNoFilterIsRefused(String query) {
        assertThat(BOT.get("/conversations?" + query).status()).as(query).isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"visitor_id", "intent"})
    void aNameThatNothingHasIsRefused(String name) {
        assertThat(BOT.listed("?" + name + "=" + "x".repeat(64))).isEmpty();
        assertThat(BOT.get("/conversations?" + name + "=" + "x".repeat(2_100)).status())
                .isIn(400, 422);
    }

    @Test
    void othersSeeNone() {
        var other = RunningApi.eu().newTenant();
        assertThat(BOT.by(other.admin(), "GET", "/conversations").send().status())
                .isEqualTo(404);
        assertThat(BOT.page()
                        .request("GET", "/v1/chatbots/" + BOT.id() + "/conversations")
                        .send()
                        .status())
                .isEqualTo(403);
    }
}
