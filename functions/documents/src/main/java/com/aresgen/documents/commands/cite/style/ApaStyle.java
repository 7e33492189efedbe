package com.aresgen.documents.commands.cite.style;

import com.aresgen.documents.commands.body.CitableSource;
import java.util.Optional;

/**
 * Publication Manual of the APA, 7th edition: author and date in the text (chapter 8), web pages in the list (chapter 10),
 * {@code n.d.} for no date and the title in the place of a missing author (chapter 9); up to 20 authors by name, of more
 * the first 19 and the last.
 */
record ApaStyle(Markup markup) implements ReferenceStyle {
    private static final int MOST_NAMED = 20;

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
        return "(" + who(source) + ", " + when(source, letter) + ")";
    }

    private String who(CitableSource source) {
        var authors = source.authors();
        return switch (authors.size()) {
            case 0 -> markup.emphasized(Markup.shortened(source.name()));
            case 1 -> family(authors.getFirst());
            case 2 -> family(authors.getFirst()) + " & " + family(authors.getLast());
            default -> family(authors.getFirst()) + " et al.";
        };
    }

    private String family(String author) {
        return markup.plain(PersonName.of(author).family());
    }

    private static String when(CitableSource source, String letter) {
        return PublicationDate.of(source.published())
                .map(date -> date.year() + letter)
                .orElse(letter.isEmpty() ? "n.d." : "n.d.-" + letter);
    }

    @Override
    public String entry(CitableSource source, int number, String letter) {
        var title = markup.emphasized(source.name()) + ".";
        var date = "("
                + PublicationDate.of(source.published())
                        .map(known -> known.american(letter))
                        .orElseGet(() -> when(source, letter))
                + ").";
        var beginning = source.authors().isEmpty() ? title + " " + date : authors(source) + " " + date + " " + title;
        var publisher = source.publisher().filter(name -> !source.authors().contains(name));
        return beginning
                + publisher.map(name -> " " + markup.plain(name) + ".").orElse("")
                + address(source).map(url -> " " + markup.address(url)).orElse("");
    }

    private static Optional<String> address(CitableSource source) {
        return source.url().filter(url -> !url.equals(source.name()));
    }

    private String authors(CitableSource source) {
        var names = source.authors().stream()
                .map(PersonName::of)
                .map(PersonName::withInitialsLast)
                .map(markup::plain)
                .toList();
        if (names.size() == 1) {
            return Names.ended(names.getFirst());
        }
        return Names.ended(
                names.size() <= MOST_NAMED
                        ? String.join(", ", names.subList(0, names.size() - 1)) + ", & " + names.getLast()
                        : String.join(", ", names.subList(0, MOST_NAMED - 1)) + ", . . . " + names.getLast());
    }
}
