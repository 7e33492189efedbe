package com.aresgen.costs;

import com.aresgen.http.values.Region;
import tools.jackson.databind.JsonNode;

/** The bills of one region. */
record RegionCosts(Region region, Prices prices, CallBill calls, MonthBill month, WaitingHosts hosts, CallFigure chat) {
    private static final String CHAT = "CHAT";

    static RegionCosts of(Region region, Prices prices, Assumptions assumptions, JsonNode measured) {
        var deployed = new DeployedRegion(region);
        return new RegionCosts(
                region,
                prices,
                new CallBill(prices, assumptions, deployed),
                new MonthBill(prices, assumptions, deployed),
                new WaitingHosts(prices, assumptions, measured.path("waiting")),
                CallFigure.all(measured).stream()
                        .filter(call -> call.kind().equals(CHAT))
                        .findFirst()
                        .orElseThrow());
    }

    int chatMegabytes() {
        return calls.megabytes(chat.function());
    }

    /** A million chat calls of which each waits for a model as long as assumed. */
    double chatWithModel() {
        return calls.of(chat).sum() + hosts.lambdaMillion(chatMegabytes());
    }

    double moreOfFirstInSecond(CallFigure call) {
        return (call.get("write_units_of_first_in_second") - call.get("write_units")) * prices.get("store_writes");
    }
}
