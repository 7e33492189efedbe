package com.aresgen.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.aresgen.suite.RunningApi;
import com.aresgen.suite.Tenant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import tools.jackson.databind.JsonNode;

/** Usage by any choice of members and in pages of any size, compared with sums over a plain list of the requests. */
class UsageSumsTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-02-26");
    private static final int DAYS = 5;
    private static final List<String> GROUPINGS =
            List.of("day,key,model", "day", "key", "model", "key,day", "day,model", "model,key");

    /** @param model empty for a request that no model answered */
    record Counted(LocalDate day, String key, String model, long nanos) {}

    /** A row as the test sums it, or as the API answers. What a grouping leaves out is empty, and a model {@code absent}. */
    record Row(String day, String key, String model, long requests, long prompt, long completion, BigDecimal usd) {}

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void theRowsOfEveryGroupingAddUpToTheSame(@ForAll("requests") List<Counted> requests, @ForAll("limits") int limit) {
        var tenant = RunningApi.eu().newTenant();
        var index = new CountedUsage(tenant);
        requests.forEach(each -> index.add(each.day(), each.key(), each.model(), each.nanos()));

        for (var grouping : GROUPINGS) {
            assertThat(rows(tenant, grouping, limit)).as(grouping).isEqualTo(summed(requests, grouping));
        }
    }

    @Provide
    Arbitrary<List<Counted>> requests() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS - 1).map(FIRST::plusDays),
                        Arbitraries.of("key_A", "key_B", "tok_1"),
                        Arbitraries.of("", "a/model", "b/model", "remote/with#and-"),
                        Arbitraries.longs().between(0, 1_000_000_000_000_007L))
                .as(Counted::new)
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<Integer> limits() {
        return Arbitraries.of(2, 3, 7, 100);
    }

    private static List<Row> summed(List<Counted> requests, String grouping) {
        return requests.stream()
                .collect(Collectors.groupingBy(each -> List.of(
                        grouping.contains("day") ? each.day().toString() : "",
                        grouping.contains("key") ? each.key() : "",
                        grouping.contains("model") ? each.model() : "")))
                .entrySet()
                .stream()
                .map(each -> row(each.getKey(), each.getValue(), grouping))
                .sorted(Comparator.comparing(Row::day)
                        .reversed()
                        .thenComparing(Row::key)
                        .thenComparing(Row::model))
                .toList();
    }

    private static Row row(List<String> group, List<Counted> requests, String grouping) {
        var usd = requests.stream()
                .map(each -> BigDecimal.valueOf(each.nanos(), 9))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Row(
                group.get(0),
                group.get(1),
                grouping.contains("model") ? group.get(2) : "absent",
                requests.size(),
                3L * requests.size(),
                5L * requests.size(),
                usd.stripTrailingZeros());
    }

    private static List<Row> rows(Tenant tenant, String grouping, int limit) {
        var rows = new ArrayList<Row>();
        var path =
                "/v1/usage?from=%s&to=%s&group_by=%s&limit=%d".formatted(FIRST, FIRST.plusDays(DAYS), grouping, limit);
        var next = "";
        do {
            var page = RunningApi.eu()
                    .http()
                    .get(path + (next.isEmpty() ? "" : "&cursor=" + next))
                    .as(tenant.admin())
                    .send();
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            assertThat(page.json().size()).isLessThanOrEqualTo(limit);
            page.json().valueStream().map(UsageSumsTest::row).forEach(rows::add);
            next = page.header("X-Next-Cursor");
        } while (!next.isEmpty());
        return rows;
    }

    private static Row row(JsonNode row) {
        return new Row(
                row.path("day").asString(""),
                row.path("key_id").asString(""),
                row.has("model") ? row.path("model").asString("") : "absent",
                row.path("requests").longValue(),
                row.path("prompt_tokens").longValue(),
                row.path("completion_tokens").longValue(),
                new BigDecimal(row.path("cost_usd").stringValue()).stripTrailingZeros());
    }
}
