package com.aresgen.chat.threads;

import static com.aresgen.chat.threads.Conversation.answer;
import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.http.values.Ids;
import com.aresgen.models.upstream.ServerScript;
import com.aresgen.suite.RunningApi;
import com.aresgen.suite.TemplateTables;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A thread that would not fit into the memory of a function is refused, whatever its model could read. */
class LongHistoryTest {
    /** Of turns of a million characters. */
    private static final int MOST_TURNS = 32;

    private final Conversation talk =
            new Conversation(RunningApi.eu().newTenant().admin());
    private final Ids ids = new Ids(InstantSource.system());

    @Test
    void aHistoryAboveThirtyTwoMillionCharactersIsRefused() {
        RunningApi.eu().upstream().play(ServerScript.json(200, answer("Yes.")));
        var thread = talk.begun("word ".repeat(199_990));
        var turn = turn(thread);
        for (var i = 2; i < MOST_TURNS; i++) {
            copy(turn);
        }
        assertThat(talk.goOn(thread, "Again?").status()).isEqualTo(200);

        copy(turn);
        copy(turn);
        var refused = talk.goOn(thread, "Again?");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("context_length_exceeded");
    }

    private static Map<String, AttributeValue> turn(String thread) {
        return RunningApi.eu()
                .operator()
                .query(query -> query.tableName(TemplateTables.THREADS)
                        .keyConditionExpression("thread = :thread AND begins_with(#item, :turn)")
                        .expressionAttributeNames(Map.of("#item", "item"))
                        .expressionAttributeValues(Map.of(
                                ":thread", AttributeValue.fromS(thread), ":turn", AttributeValue.fromS("turn#"))))
                .items()
                .getFirst();
    }

    /** Adds the turn to its thread once more. */
    private void copy(Map<String, AttributeValue> turn) {
        var copy = new HashMap<>(turn);
        copy.put("item", AttributeValue.fromS("turn#" + ids.next("msg")));
        RunningApi.eu()
                .operator()
                .putItem(put -> put.tableName(TemplateTables.THREADS).item(copy));
    }
}
