package com.aresgen.chatbots.reply.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Light Markdown out of any text. A renderer needs neighbours for what is dangerous: {@code ](} or {@code ]:} for a link,
 * an image or a reference, a letter or one of {@code /!?} behind {@code <} for HTML and autolinks, an ampersand and a name for an
 * entity. A space between them makes all of it text, inside code and outside, whatever comes before or behind. Links are
 * rebuilt from a label without brackets and an allowed address.
 */
public final class SafeMarkdown {
    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\[\\]]{0,500})\\]\\(\\s{0,10}([^()\\s]{0,2000})(?:\\s[^()]{0,500})?\\)");

    /** Controls, halves of surrogate pairs, private use (the marks of kept links), tags, and what turns the direction of text. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\t]]|[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\p{Co}\\p{Cs}\\x{E0000}-\\x{E007F}\\x{FEFF}\\x{200B}]");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?=[!-/:-@\\[-`{-~])");
    private static final Pattern LIVE_BRACKET = Pattern.compile("\\](?=[(:\\[])");
    private static final Pattern LIVE_TAG = Pattern.compile("<(?=[\\p{L}/!?])");
    private static final Pattern LIVE_ENTITY = Pattern.compile("&(?=#?[0-9A-Za-z]{1,40};)");
    private static final Pattern LIVE_IMAGE = Pattern.compile("!+(?=[\\[\uE000-\uF8FF])");

    private static final int FIRST_MARK = 0xE000;
    private static final int MOST_LINKS = 100;

    private SafeMarkdown() {}

    /** The text with these links and no others: of another one the label stays. */
    public static String of(String text, Set<String> allowed) {
        var plain = ESCAPE.matcher(visible(text)).replaceAll("");
        var kept = new ArrayList<String>();
        var marked = LINK.matcher(plain).replaceAll(link -> Matcher.quoteReplacement(marked(link, allowed, kept)));
        return restored(inert(marked), kept);
    }

    /** The text without characters that no reader sees. */
    public static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll("");
    }

    private static String marked(MatchResult link, Set<String> allowed, List<String> kept) {
        var label = link.group(1).strip();
        var address = link.group(2);
        if (label.isEmpty()
                || !allowed.contains(address)
                || !Addresses.isLink(address)
                || link.group().startsWith("!")
                || kept.size() == MOST_LINKS) {
            return label;
        }
        kept.add("[" + inert(label) + "](" + address + ")");
        return Character.toString(FIRST_MARK + kept.size() - 1);
    }

    private static String inert(String text) {
        var noImages = LIVE_IMAGE.matcher(text).replaceAll("");
        var noTags = LIVE_TAG.matcher(noImages).replaceAll("< ");
        var noEntities = LIVE_ENTITY.matcher(noTags).replaceAll("& ");
        return LIVE_BRACKET.matcher(noEntities).replaceAll("] ");
    }

    private static String restored(String text, List<String> kept) {
        var all = text;
        for (var i = 0; i < kept.size(); i++) {
            all = all.replace(Character.toString(FIRST_MARK + i), kept.get(i));
        }
        return all;
    }
}
