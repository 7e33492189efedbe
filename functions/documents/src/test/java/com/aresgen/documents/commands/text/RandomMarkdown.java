package com.aresgen.documents.commands.text;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts of pieces that mean something in Markdown, well formed or not. */
public final class RandomMarkdown {
    private static final List<String> PIECES = List.of(
            "word ",
            "Two words. ",
            "\n",
            "\n\n",
            "# Heading\n",
            "\nSetext\n---\n",
            "- item\n",
            "> quote\n",
            "    indented\n",
            "```\n",
            "```java\nint x;\n```\n",
            "~~~\n",
            "`code`",
            "`",
            "**bold**",
            "*",
            "[text](https://a.test/x)",
            "![alt](<b c.png> \"title\")",
            "[ref][id]",
            "[id]",
            "\n[id]: https://b.test\n",
            "<https://c.test>",
            "<b>",
            "</b>",
            "<div>\n",
            "<!-- note -->",
            "{{name}}",
            "{x}",
            "${y}",
            "%s",
            "%1$d",
            "{% if a %}",
            "https://d.test/e?f=g. ",
            "⟦a1⟧",
            "⟦",
            "---\n",
            "| a | b |\n",
            "1. one\n",
            "\t",
            "😀",
            "é",
            "\\*",
            "&amp;");

    private RandomMarkdown() {}

    public static Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }
}
