package com.aresgen.workspace.models;

import com.aresgen.http.values.KeyLimits;
import com.aresgen.models.catalogue.Availability;
import com.aresgen.models.catalogue.Capability;
import com.aresgen.models.catalogue.Model;
import com.aresgen.models.catalogue.Price;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A model as callers see it: OpenAI's four members, followed by ours.
 *
 * @param pricing null for a model of the operator's own server, whose price only the operator knows: it counts as 0
 */
record ModelView(
        String id,
        String object,
        long created,
        String ownedBy,
        String name,
        String kind,
        int contextTokens,
        int maxOutputTokens,
        @Nullable Pricing pricing,
        List<String> capabilities,
        List<String> regions,
        boolean available,
        @Nullable String unavailableReason,
        String source,
        String asOf) {

    /** US dollars for a million tokens, as decimal strings. */
    record Pricing(
            String inputUsdPerMillion, String cachedInputUsdPerMillion, String outputUsdPerMillion, String version) {
        static Pricing of(Price price) {
            return new Pricing(
                    perMillion(price.inputNanos()),
                    perMillion(price.cachedInputNanos()),
                    perMillion(price.outputNanos()),
                    price.version());
        }
    }

    static ModelView of(Model model, Availability availability, KeyLimits limits) {
        var unavailable = availability.unavailability(model, limits);
        return new ModelView(
                model.id(),
                "model",
                model.asOf().atStartOfDay().toEpochSecond(ZoneOffset.UTC),
                model.id().substring(0, model.id().indexOf('/')),
                model.name(),
                model.kind(),
                model.contextTokens(),
                model.maxOutputTokens(),
                model.price().isKnown() ? Pricing.of(model.price()) : null,
                model.capabilities().stream()
                        .sorted()
                        .map(Capability::name)
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList(),
                model.regions().stream().sorted().toList(),
                unavailable.isEmpty(),
                unavailable.map(reason -> "Not available: " + reason + ".").orElse(null),
                model.source(),
                model.asOf().toString());
    }

    /** A nano-dollar a token is a thousandth of a dollar a million tokens. */
    private static String perMillion(long nanosPerToken) {
        return BigDecimal.valueOf(nanosPerToken, 3).toPlainString();
    }
}
