package com.aresgen.chatbots.reply.markdown;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Web and mail addresses in texts: all that renderers make links of by themselves, and names of hosts alone, which some
 * widgets and mail programs link as well.
 */
public final class Addresses {
    /** A link's address up to the characters that end one in Markdown and HTML. */
    private static final Pattern STRICT = Pattern.compile("https?://[^\\s<>\"'`()\\[\\]{}|\\\\^]+");

    /** What GitHub's Markdown links: it goes on to white space or a less-than sign. A name alone has a domain of letters. */
    private static final Pattern LOOSE = Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]{1,20}://|www\\.)[^\\s<]+"
            + "|[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"
            + "|(?<![\\p{L}\\p{N}@./_-])[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,24}(?:[/:?#][^\\s<]*)?"
            + "(?![\\p{L}\\p{N}])");

    private static final String TRAILING = "?!.,:;*_~'\"`)]}>|’”»";

    private Addresses() {}

    /** The addresses that a text shows. */
    public static Set<String> in(String text) {
        var found = new LinkedHashSet<String>();
        LOOSE.matcher(text).results().forEach(address -> found.add(trimmed(address.group())));
        return found;
    }

    /** The same, and each link of them as it is without the brackets and quotation marks behind it. */
    public static Set<String> ofSource(String text) {
        var found = in(text);
        STRICT.matcher(text).results().forEach(address -> found.add(trimmed(address.group())));
        return found;
    }

    /** Whether an address can be a link's, which needs no escapes in Markdown. */
    static boolean isLink(String address) {
        return STRICT.matcher(address).matches();
    }

    private static String trimmed(String address) {
        var end = address.length();
        while (end > 0 && TRAILING.indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(0, end);
    }
}
