package com.aresgen.voice.phrases;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts of few characters, so that phrases come up in them, each in many of Unicode's ways to write it. */
final class Texts {
    private static final String[] PIECES = {
        "a",
        "A",
        "a\u0301",
        "\u00E1",
        "\u00C1",
        "\uFF41",
        "a\u0323\u0301",
        "a\u0301\u0323",
        "s",
        "S",
        "\u017F",
        "\u00DF",
        "\u1E9E",
        "\uFB00",
        "f",
        "\u03C3",
        "\u03C2",
        "\u03A3",
        "'",
        "\u2019",
        "\u02BC",
        "\u0149",
        "n",
        "\u00B4",
        "\u00A8",
        "-",
        "\u2010",
        "\u2011",
        " ",
        " ",
        "\u00A0",
        "\n",
        "\u3000",
        "\u200B",
        "\u00AD",
        "\uFE0F",
        "\u034F",
        "\u0301",
        "\u0323",
        "_",
        "1",
        "\u00BD",
        "\u2026",
        ".",
        ".",
        "!",
        "\u65E5",
        "\u30AC",
        "\uFF76\uFF9E",
        "\u30FC",
        "\u0E01",
        "\u0E48",
        "\uAC00",
        "\u1100\u1161",
        "\u11A8",
        "\uD83D\uDE00",
        "\uD835\uDC1A",
        "\uDB40\uDC61",
        "\u0345",
        "\u1FB3"
    };

    private Texts() {}

    static Arbitrary<String> tricky(int size) {
        return Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(size).map(pieces -> String.join("", pieces));
    }
}
