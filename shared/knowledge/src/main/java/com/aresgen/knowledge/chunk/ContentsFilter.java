package com.aresgen.knowledge.chunk;

import com.aresgen.knowledge.chunk.Block.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Drops tables of contents: they repeat the words of every question and would be found in place of the answer. A run of
 * list items or short lines is one if most of them repeat headings of the source, if all are links, if they end with
 * dots and a page number, or if the heading above says so.
 */
final class ContentsFilter {
    private static final int FEWEST = 3;
    private static final double MOST_OF = 0.6;
    private static final Pattern CONTENTS = Pattern.compile(
            "(?:table of )?contents|on this page|in this article|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice");

    private final String source;
    private final Set<String> headings = new HashSet<>();

    private ContentsFilter(String source, List<Block> blocks) {
        this.source = source;
        blocks.stream()
                .filter(block -> block.kind() == Kind.HEADING)
                .forEach(block -> headings.add(plain(block.name())));
    }

    /** The blocks without those of tables of contents. */
    static List<Block> drop(String source, List<Block> blocks) {
        return new ContentsFilter(source, blocks).kept(blocks);
    }

    private List<Block> kept(List<Block> blocks) {
        var kept = new ArrayList<Block>();
        for (var from = 0; from < blocks.size(); ) {
            var to = from + 1;
            if (isEntry(blocks.get(from))) {
                while (to < blocks.size() && isEntry(blocks.get(to)) && sameRun(blocks.get(from), blocks.get(to))) {
                    to++;
                }
                var run = blocks.subList(from, to);
                var below = from > 0 && isContents(blocks.get(from - 1));
                if (!below && !isTable(run)) {
                    kept.addAll(run);
                }
            } else {
                kept.add(blocks.get(from));
            }
            from = to;
        }
        return kept;
    }

    private static boolean sameRun(Block first, Block other) {
        return first.kind() == other.kind();
    }

    private static boolean isEntry(Block block) {
        return block.kind() == Kind.ITEM
                || (block.kind() == Kind.PARAGRAPH && !block.name().isEmpty());
    }

    private static boolean isContents(Block block) {
        return (block.kind() == Kind.HEADING || block.kind() == Kind.PARAGRAPH)
                && CONTENTS.matcher(plain(block.name())).matches();
    }

    private boolean isTable(List<Block> run) {
        var repeated = count(run, this::repeatsHeadings);
        var leaders = count(run, this::hasLeaders);
        var links =
                run.getFirst().kind() == Kind.ITEM && run.stream().allMatch(block -> Markup.isOnlyLinks(text(block)));
        var most = Math.max(1, run.size() * MOST_OF);
        var enough = run.size() >= FEWEST;
        return (enough && (links || repeated >= most))
                || (leaders >= most && (enough || lines(run.getFirst()) >= FEWEST));
    }

    private interface Test {
        boolean holds(Block block);
    }

    private static int count(List<Block> run, Test test) {
        var count = 0;
        for (var block : run) {
            count += test.holds(block) ? 1 : 0;
        }
        return count;
    }

    private boolean repeatsHeadings(Block block) {
        return headings.contains(plain(Markup.name(block.name())));
    }

    private boolean hasLeaders(Block block) {
        return text(block).lines().filter(Markup::hasLeaders).count() >= Math.max(1, lines(block) * MOST_OF);
    }

    private long lines(Block block) {
        return text(block).lines().count();
    }

    private String text(Block block) {
        return source.substring(block.start(), block.end());
    }

    private static String plain(String text) {
        var plain = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                plain.appendCodePoint(c);
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        });
        return plain.toString().strip();
    }
}
