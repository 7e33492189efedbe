package com.aresgen.documents.commands.cite.style;

import com.aresgen.documents.commands.body.CitableSource;
import java.util.ArrayList;

/**
 * IEEE Reference Guide: numbers in brackets in the order of the first citations; an online work is
 * {@code [1] V. Woolf, "Title," Publisher, Date. [Online]. Available: address}, with {@code et al.} for more than six
 * authors. The day of access is not given, so it is left out.
 */
record IeeeStyle(Markup markup) implements ReferenceStyle {
    private static final int MOST_NAMED = 6;

    @Override
    public String heading() {
        return "References";
    }

    @Override
    public boolean isAlphabetical() {
        return false;
    }

    @Override
    public String marker(CitableSource source, int number, String letter) {
        return "[" + number + "]";
    }

    @Override
    public String entry(CitableSource source, int number, String letter) {
        var rest = new ArrayList<String>();
        source.publisher().map(markup::plain).ifPresent(rest::add);
        PublicationDate.of(source.published())
                .map(PublicationDate::shortAmerican)
                .ifPresent(rest::add);
        var details = rest.isEmpty() ? "" : " " + Names.ended(String.join(", ", rest));
        var who = source.authors().isEmpty() ? "" : authors(source) + ", ";
        var mark = rest.isEmpty() ? "." : ",";
        return "[" + number + "] " + who + "\"" + markup.plain(source.name()) + mark + "\"" + details
                + source.url()
                        .filter(url -> !url.equals(source.name()))
                        .map(url -> " [Online]. Available: " + markup.address(url))
                        .orElse("");
    }

    private String authors(CitableSource source) {
        var names = source.authors().stream()
                .map(PersonName::of)
                .map(PersonName::withInitialsFirst)
                .map(markup::plain)
                .toList();
        if (names.size() > MOST_NAMED) {
            return names.getFirst() + " et al.";
        }
        return switch (names.size()) {
            case 1 -> names.getFirst();
            case 2 -> names.getFirst() + " and " + names.getLast();
            default -> String.join(", ", names.subList(0, names.size() - 1)) + ", and " + names.getLast();
        };
    }
}
