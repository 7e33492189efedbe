package com.aresgen.documents.commands.cite.style;

import com.aresgen.documents.commands.body.CitableSource;

/** The title in parentheses: in Markdown as a link, where the address is known. A style of this API. */
record InlineStyle(Markup markup) implements ReferenceStyle {
    @Override
    public String heading() {
        return "Sources";
    }

    @Override
    public String separator() {
        return "\n";
    }

    @Override
    public boolean isAlphabetical() {
        return false;
    }

    @Override
    public String marker(CitableSource source, int number, String letter) {
        var title = Markup.shortened(source.name());
        return "(" + source.url().map(url -> markup.linked(title, url)).orElseGet(() -> markup.plain(title)) + ")";
    }

    @Override
    public String entry(CitableSource source, int number, String letter) {
        var who = source.authors().isEmpty() ? "" : markup.plain(String.join("; ", source.authors())) + ": ";
        return "- " + who + markup.plain(source.name())
                + source.publisher().map(name -> ", " + markup.plain(name)).orElse("")
                + source.published().map(date -> ", " + date).orElse("")
                + source.url()
                        .filter(url -> !url.equals(source.name()))
                        .map(url -> ", " + markup.address(url))
                        .orElse("");
    }
}
