package com.aresgen.knowledge.source;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells the parts of a page that are no content: navigation, forms, scripts, banners, and what a browser hides. */
final class Clutter {
    private static final int LONGEST_ATTRIBUTE = 500;
    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "footer",
            "aside",
            "button",
            "input",
            "select",
            "textarea",
            "iframe",
            "svg",
            "canvas",
            "object",
            "embed",
            "dialog",
            "menu",
            "head",
            "img",
            "picture",
            "video",
            "audio",
            "map",
            "math",
            "datalist",
            "progress",
            "meter");
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "complementary",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar",
            "tablist");
    private static final Pattern HIDDEN =
            Pattern.compile("display\\s{0,9}:\\s{0,9}none|visibility\\s{0,9}:\\s{0,9}hidden");
    private static final Pattern NAMES =
            Pattern.compile("(?:^|[\\s_-])(?:cookies?|consent|gdpr|breadcrumbs?|sidebar|navbar"
                    + "|navigation|newsletter|popup|modal|skip-?link|skip-to-\\w+|sr-only|social|share-?buttons?|advert(?:isement)?s?"
                    + "|related-posts|pagination|toc)(?:$|[\\s_-])");

    private Clutter() {}

    static boolean is(Element element) {
        var name = element.normalName();
        return NEVER.contains(name)
                || (name.equals("header") && isOfPage(element))
                || ROLES.contains(lower(element, "role"))
                || isHidden(element)
                || isNamedSo(element, name);
    }

    /** The header of an article holds its title; that of a page holds its navigation. */
    private static boolean isOfPage(Element header) {
        return header.parents().stream()
                .limit(20)
                .noneMatch(parent -> Set.of("article", "main", "section").contains(parent.normalName()));
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || lower(element, "aria-hidden").equals("true")
                || HIDDEN.matcher(lower(element, "style")).find();
    }

    private static boolean isNamedSo(Element element, String name) {
        return !Set.of("html", "body", "main", "article", "h1", "h2", "h3", "h4", "h5", "h6")
                        .contains(name)
                && (NAMES.matcher(lower(element, "class")).find()
                        || NAMES.matcher(lower(element, "id")).find());
    }

    private static String lower(Element element, String attribute) {
        var value = element.attr(attribute);
        return value.substring(0, Math.min(value.length(), LONGEST_ATTRIBUTE)).toLowerCase(Locale.ROOT);
    }
}
