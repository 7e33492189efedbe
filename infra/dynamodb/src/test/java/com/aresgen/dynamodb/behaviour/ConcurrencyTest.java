package com.aresgen.dynamodb.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Calls at the same time: each item changes in one order, and a transaction is seen whole or not at all. */
class ConcurrencyTest {
    @AutoClose
    private static final TestTables TABLES = new TestTables();

    private static final int CALLERS = 8;
    private static final int CALLS = 25;

    @Test
    void noAdditionIsLost() throws Exception {
        atOnce(() -> {
            for (var i = 0; i < CALLS; i++) {
                TABLES.call("UpdateItem", """
                        {"TableName": "hash", "Key": {"pk": {"S": "counter"}}, "UpdateExpression": "ADD n :one",
                         "ExpressionAttributeValues": {":one": {"N": "1"}}}
                        """);
            }
            return 0;
        });
        assertThat(TABLES.get("hash", "{\"pk\": {\"S\": \"counter\"}}")
                        .path("n")
                        .path("N")
                        .asString())
                .isEqualTo(String.valueOf(CALLERS * CALLS));
    }

    @Test
    void oneOfManyCreates() throws Exception {
        var created = atOnce(() -> "held".equals(TABLES.outcome("PutItem", """
                {"TableName": "hash", "Item": {"pk": {"S": "once"}}, "ConditionExpression": "attribute_not_exists(pk)"}
                """)) ? 1 : 0);
        assertThat(created).isEqualTo(1);
    }

    /** Transactions move money between two accounts; in conflict they are cancelled, never half made. */
    @Test
    void transactionsAreSeenWholeOrNotAtAll() throws Exception {
        TABLES.put("hash", account("a", 1000));
        TABLES.put("hash", account("b", 1000));
        var moved = atOnce(() -> {
            var made = 0;
            for (var i = 0; i < CALLS; i++) {
                var outcome = TABLES.outcome("TransactWriteItems", """
                        {"TransactItems": [%s, %s]}
                        """.formatted(add("a", -1), add("b", 1)));
                assertThat(outcome).isIn("held", "TransactionCanceledException");
                made += outcome.equals("held") ? 1 : 0;
                assertThat(sum()).isIn(2000, -1);
            }
            return made;
        });
        assertThat(moved).isPositive();
        assertThat(TABLES.get("hash", "{\"pk\": {\"S\": \"a\"}}")
                        .path("n")
                        .path("N")
                        .asString())
                .isEqualTo(String.valueOf(1000 - moved));
        assertThat(sum()).isEqualTo(2000);
    }

    /** The two accounts read together; -1 after a conflict with a transaction that was being made. */
    private static int sum() {
        var read = """
                {"TransactItems": [{"Get": {"TableName": "hash", "Key": {"pk": {"S": "a"}}}},
                                   {"Get": {"TableName": "hash", "Key": {"pk": {"S": "b"}}}}]}
                """;
        return TABLES.attempt("TransactGetItems", read)
                .map(answer -> answer.path("Responses").values().stream()
                        .mapToInt(one -> Integer.parseInt(
                                one.path("Item").path("n").path("N").asString()))
                        .sum())
                .orElse(-1);
    }

    private static int atOnce(Callable<Integer> work) throws InterruptedException, ExecutionException {
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            var sum = 0;
            List<Callable<Integer>> all =
                    IntStream.range(0, CALLERS).mapToObj(_ -> work).toList();
            for (var done : callers.invokeAll(all)) {
                sum += done.get();
            }
            return sum;
        }
    }

    private static String account(String key, int amount) {
        return """
                {"pk": {"S": "%s"}, "n": {"N": "%d"}}
                """.formatted(key, amount);
    }

    private static String add(String key, int amount) {
        return """
                {"Update": {"TableName": "hash", "Key": {"pk": {"S": "%s"}}, "UpdateExpression": "ADD n :n",
                  "ExpressionAttributeValues": {":n": {"N": "%d"}}}}
                """.formatted(key, amount);
    }
}
