package com.aresgen.documents.commands.cite;

import com.aresgen.documents.commands.body.CitableSource;
import com.aresgen.documents.commands.body.CitationStyle;
import com.aresgen.documents.commands.cite.style.ReferenceStyle;
import com.aresgen.documents.commands.text.Masked;
import com.aresgen.documents.commands.text.Span;
import com.aresgen.documents.commands.text.Structure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cited sources with their markers and entries, in the order of their first citations. */
final class Bibliography {
    private static final Pattern NUMBER = Pattern.compile("\\[(\\d{1,4})\\]");

    private final ReferenceStyle style;
    private final boolean markdown;
    private final boolean begun;
    private final Map<CitableSource, Integer> numbers = new LinkedHashMap<>();
    private final Map<CitableSource, String> letters;

    Bibliography(CitationStyle style, Structure structure, boolean markdown, Stream<CitableSource> cited) {
        this.style = ReferenceStyle.of(style, markdown);
        this.markdown = markdown;
        this.begun = hasList(structure);
        var first = style == CitationStyle.IEEE ? lastNumber(structure) : 0;
        cited.distinct().forEach(source -> numbers.put(source, first + numbers.size() + 1));
        this.letters = letters();
    }

    String marker(CitableSource source) {
        return style.marker(source, number(source), letters.getOrDefault(source, ""));
    }

    /** The list with its heading, unless the document ends with such a list already. */
    String list() {
        var entries = numbers.keySet().stream()
                .map(source -> style.entry(source, number(source), letters.getOrDefault(source, "")));
        var sorted = style.isAlphabetical()
                ? entries.sorted(Comparator.comparing(Bibliography::sortKey, String.CASE_INSENSITIVE_ORDER))
                : entries;
        var list = sorted.collect(Collectors.joining(style.separator()));
        return begun ? list : (markdown ? "## " : "") + style.heading() + "\n\n" + list;
    }

    /** Marks and articles at the beginning of a title do not count. */
    private static String sortKey(String entry) {
        return entry.replaceFirst("^[*\"]+", "").replaceFirst("^(?:A|An|The) ", "");
    }

    private int number(CitableSource source) {
        return numbers.getOrDefault(source, 0);
    }

    /** Whether the last heading of the document is that of an earlier list. */
    private boolean hasList(Structure structure) {
        return !structure.headings().isEmpty()
                && structure.headings().getLast().words().equals(style.heading());
    }

    /** A document that was cited before goes on with the next number. */
    private static int lastNumber(Structure structure) {
        var prose = Masked.of(structure, new Span(0, structure.text().length())).text();
        return NUMBER.matcher(prose)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
    }

    /** For sources whose markers would be the same: a, b and so on. */
    private Map<CitableSource, String> letters() {
        var same = numbers.keySet().stream()
                .collect(Collectors.groupingBy(source -> style.marker(source, number(source), "")));
        return same.values().stream()
                .filter(sources -> sources.size() > 1)
                .<Map.Entry<CitableSource, String>>mapMulti(
                        (sources, each) -> lettered(sources).forEach(each))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<Map.Entry<CitableSource, String>> lettered(List<CitableSource> sources) {
        var lettered = new ArrayList<Map.Entry<CitableSource, String>>();
        for (var source : sources) {
            lettered.add(Map.entry(source, String.valueOf((char) ('a' + lettered.size()))));
        }
        return lettered;
    }
}
