package com.aresgen.costs;

import com.aresgen.http.values.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The page, as Markdown. */
final class CostPage {
    private static final List<String> OF_REGIONS = List.of("EU", "US");

    private final List<RegionCosts> regions;
    private final JsonNode measured;
    private final JsonNode live;
    private final Assumptions assumptions;
    private final List<String> lines = new ArrayList<>();

    CostPage(JsonNode prices, JsonNode measured, JsonNode live, Assumptions assumptions) {
        this.measured = measured;
        this.live = live;
        this.assumptions = assumptions;
        this.regions = Stream.of(Region.EU, Region.US)
                .map(region -> RegionCosts.of(region, Prices.of(prices, region), assumptions, measured))
                .toList();
    }

    /** The page from the committed files. */
    static String committed() {
        return new CostPage(
                        CostFile.named("prices"),
                        CostFile.named("measured"),
                        CostFile.named("live"),
                        new Assumptions(CostFile.named("assumptions")))
                .text();
    }

    String text() {
        head();
        overview();
        regions.forEach(this::kinds);
        waiting();
        lines.addAll(new LiveSection(regions, live, assumptions).lines(OF_REGIONS));
        month();
        lines.addAll(new Notes(regions.getFirst(), measured, assumptions).lines());
        return String.join("\n", lines) + "\n";
    }

    private void head() {
        lines.addAll(List.of(
                "# What it costs",
                "",
                "Computed by `com.aresgen.costs` from `infra/costs` (prices, measured calls, assumptions) and the"
                        + " committed templates; a test holds it equal. After a change run `./mvnw -Pfast verify -pl"
                        + " template-tests -am -Dtest=CostPageTest -Dcosts.refresh=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false`; to measure again, `./mvnw -Pbench verify"
                        + " -Dbench.parts=\"costs live\"`.",
                "",
                "US dollars, list prices, no free tier, no discount. EU is eu-west-1, US is us-east-1. Models are paid"
                        + " for apart, and so is what callers store (EU $" + storage() + " a GB and month with"
                        + " point-in-time recovery).",
                ""));
    }

    private String storage() {
        var prices = regions.getFirst().prices();
        return Tables.dollars(prices.get("store_kept") + prices.get("store_recovery"));
    }

    private void overview() {
        lines.addAll(List.of("## A million calls", ""));
        lines.addAll(Tables.head("", OF_REGIONS));
        for (var call : CallFigure.all(measured)) {
            lines.add(Tables.row(
                    call.words(),
                    Tables.cells(regions.stream()
                            .map(region -> region.calls().of(call).sum()))));
        }
        var seconds = String.format(Locale.ROOT, "%.0f", assumptions.get("model_seconds"));
        lines.add(Tables.row(
                "chat, a model that takes " + seconds + " s",
                Tables.cells(regions.stream().map(RegionCosts::chatWithModel))));
        lines.add("");
    }

    private void kinds(RegionCosts region) {
        var calls = CallFigure.all(measured);
        lines.addAll(List.of("## A million calls by part, " + region.region(), ""));
        lines.addAll(Tables.head("", calls.stream().map(CallFigure::words).toList()));
        lines.addAll(Tables.of(calls.stream().map(region.calls()::of).toList()));
        lines.add(Tables.row(
                "more if each audit line came alone",
                Tables.cells(calls.stream()
                        .map(call -> region.calls().indexAlone(call)
                                - region.calls().of(call).get("audit index")))));
        lines.add(Tables.row(
                "more if each call is the first of its key in its second",
                Tables.cells(calls.stream().map(region::moreOfFirstInSecond))));
        lines.add("");
    }

    private void waiting() {
        var own = regions.getFirst().chatMegabytes();
        lines.addAll(List.of("## Waiting for a model, a million calls", ""));
        lines.addAll(Tables.head("", OF_REGIONS));
        Stream.of(own, 1_024, 512)
                .distinct()
                .forEach(megabytes -> lines.add(Tables.row(
                        "Lambda, %,d MB%s".formatted(megabytes, megabytes == own ? " (as deployed)" : ""),
                        Tables.cells(
                                regions.stream().map(region -> region.hosts().lambdaMillion(megabytes))))));
        lines.add(Tables.row(
                "Fargate behind the same STREAM integration",
                Tables.cells(regions.stream().map(region -> region.hosts().fargateMillion()))));
        lines.add(Tables.row(
                "and in each month at least",
                Tables.cells(regions.stream().map(region -> region.hosts().fargateMonth()))));
        lines.add(Tables.row(
                "Lambda managed instances",
                Tables.cells(regions.stream().map(region -> region.hosts().managedMillion()))));
        lines.add(Tables.row(
                "and in each month at least",
                Tables.cells(regions.stream().map(region -> region.hosts().managedMonth()))));
        lines.add("");
        lines.addAll(new HostNotes(regions.getFirst().hosts(), assumptions, own).lines());
    }

    private void month() {
        lines.addAll(List.of("## A month without a call", ""));
        lines.addAll(Tables.head("", OF_REGIONS));
        lines.addAll(
                Tables.of(regions.stream().map(region -> region.month().bill()).toList()));
        lines.add("");
    }
}
