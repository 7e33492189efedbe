package com.aresgen.documents.commands.cite.style;

import com.aresgen.documents.commands.body.CitableSource;

/**
 * The Chicago Manual of Style, 17th edition, author-date (chapter 15): in the text author and year without a comma, the
 * title where there is no author, {@code n.d.} for no date; web pages in the list as in 14.207, up to ten authors by name,
 * of more the first seven (14.76).
 */
record ChicagoStyle(Markup markup) implements ReferenceStyle {
    private static final int MOST_NAMED = 10;
    private static final int FIRST = 7;
    private static final int MOST_IN_TEXT = 3;

    @Override
    public String heading() {
        return "References";
    }

    @Override
    public boolean isAlphabetical() {
        return true;
    }

    @Override
    public String marker(CitableSource source, int number, String letter) {
        var who = source.authors().isEmpty()
                ? "\"" + markup.plain(Markup.shortened(source.name())) + "\""
                : markup.plain(Names.families(source.authors(), MOST_IN_TEXT));
        return "(" + who + " " + year(source, letter) + ")";
    }

    @Override
    public String entry(CitableSource source, int number, String letter) {
        var title = "\"" + Names.ended(markup.plain(source.name())) + "\"";
        var year = Names.ended(year(source, letter));
        var beginning = source.authors().isEmpty()
                ? title + " " + year
                : Names.ended(markup.plain(Names.inverted(source, MOST_NAMED, FIRST))) + " " + year + " " + title;
        var day = PublicationDate.of(source.published())
                .map(PublicationDate::monthAndDay)
                .filter(text -> !text.isEmpty());
        return beginning
                + source.publisher()
                        .map(name -> " " + Names.ended(markup.plain(name)))
                        .orElse("")
                + day.map(text -> " " + text + ".").orElse("")
                + source.url()
                        .filter(url -> !url.equals(source.name()))
                        .map(url -> " " + markup.address(url) + ".")
                        .orElse("");
    }

    private static String year(CitableSource source, String letter) {
        return PublicationDate.of(source.published())
                .map(date -> date.year() + letter)
                .orElse(letter.isEmpty() ? "n.d." : "n.d.-" + letter);
    }
}
