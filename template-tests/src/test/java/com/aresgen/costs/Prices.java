package com.aresgen.costs;

import com.aresgen.http.values.Region;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** List prices in USD of one region, by their names in prices.json. */
record Prices(Map<String, Double> byName) {
    static final double MILLION = 1e6;

    /** The other region's price where only that was found; prices.json says so. */
    static Prices of(JsonNode file, Region region) {
        return new Prices(file.path("prices")
                .valueStream()
                .collect(Collectors.toMap(price -> price.path("name").stringValue(), price -> found(price, region))));
    }

    private static double found(JsonNode price, Region region) {
        var own = price.path(region.name().toLowerCase(Locale.ROOT));
        return own.isNumber() ? own.doubleValue() : price.path("us").doubleValue();
    }

    double get(String name) {
        var price = byName.get(name);
        if (price == null) {
            throw new IllegalArgumentException("prices.json has no " + name);
        }
        return price;
    }
}
