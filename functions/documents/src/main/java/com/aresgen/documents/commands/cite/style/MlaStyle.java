package com.aresgen.documents.commands.cite.style;

import com.aresgen.documents.commands.body.CitableSource;

/**
 * MLA Handbook, 9th edition: in the text (chapter 6) the author, or the title where there is none; in the list (chapter 5)
 * author, title, container, date and location, {@code et al.} from three authors on. What is unknown is left out, a date
 * as well. Works of one author are told apart by their titles, not by a letter.
 */
record MlaStyle(Markup markup) implements ReferenceStyle {
    private static final int MOST_NAMED = 2;

    @Override
    public String heading() {
        return "Works Cited";
    }

    @Override
    public boolean isAlphabetical() {
        return true;
    }

    @Override
    public String marker(CitableSource source, int number, String letter) {
        var title = "\"" + markup.plain(Markup.shortened(source.name())) + "\"";
        if (source.authors().isEmpty()) {
            return "(" + title + ")";
        }
        var who = markup.plain(Names.families(source.authors(), MOST_NAMED));
        return letter.isEmpty() ? "(" + who + ")" : "(" + who + ", " + title + ")";
    }

    @Override
    public String entry(CitableSource source, int number, String letter) {
        var container = new StringBuilder();
        source.publisher()
                .ifPresent(name ->
                        container.append(' ').append(markup.emphasized(name)).append(','));
        PublicationDate.of(source.published())
                .ifPresent(date ->
                        container.append(' ').append(date.international()).append(','));
        source.url()
                .filter(url -> !url.equals(source.name()))
                .ifPresent(
                        url -> container.append(' ').append(markup.address(url)).append(','));
        if (!container.isEmpty()) {
            container.setCharAt(container.length() - 1, '.');
        }
        var who = source.authors().isEmpty()
                ? ""
                : Names.ended(markup.plain(Names.inverted(source, MOST_NAMED, 1))) + " ";
        return who + "\"" + Names.ended(markup.plain(source.name())) + "\"" + container;
    }
}
