package com.aresgen.workflows.definition.shape;

import com.aresgen.workflows.definition.FaultCode;
import com.google.re2j.Pattern;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The form of a string or a name.
 *
 * @param pattern of the whole text; understood by RE2 and by ECMA-262 alike
 * @param rule half a sentence, whose subject is the text
 * @param nearest the text that was probably meant, in this form or empty
 */
public record Form(Pattern pattern, FaultCode code, String rule, UnaryOperator<String> nearest) {
    static final Form STEP_ID = new Form(
            Pattern.compile("^[a-z_][a-z0-9_]{0,63}$"),
            FaultCode.INVALID_ID,
            "must consist of lower-case letters, digits and underscores, and not begin with a digit, at most 64 characters",
            text -> text.strip()
                    .toLowerCase(java.util.Locale.ROOT)
                    .replaceAll("[^a-z0-9_]", "_")
                    .replaceFirst("^([0-9])", "_$1"));
    static final Form INPUT_NAME = new Form(
            Pattern.compile("^[A-Za-z_][A-Za-z0-9_]{0,63}$"),
            FaultCode.INVALID_ID,
            "must consist of letters, digits and underscores, and not begin with a digit, at most 64 characters",
            text -> text.strip().replaceAll("[^A-Za-z0-9_]", "_").replaceFirst("^([0-9])", "_$1"));
    static final Form OUTPUT_NAME = new Form(
            Pattern.compile("^[A-Za-z_][A-Za-z0-9_.-]{0,63}$"),
            FaultCode.INVALID_ID,
            "must begin with a letter or an underscore, and consist of letters, digits, '_', '.' and '-', at most 64 characters",
            text -> text.strip().replaceAll("[^A-Za-z0-9_.-]", "_").replaceFirst("^([0-9.-])", "_$1"));
    static final Form USD = new Form(
            Pattern.compile("^[0-9]{1,9}(\\.[0-9]{1,9})?$"),
            FaultCode.INVALID_VALUE,
            "must be an amount in US dollars as text, such as \"0.50\"",
            _ -> "");
    static final Form URL = new Form(
            Pattern.compile("^https://[^\\s/?#]+([/?#]\\S*)?$"),
            FaultCode.INVALID_VALUE,
            "must be an address that begins with https://",
            text -> text.startsWith("http://") ? "https://" + text.substring("http://".length()) : "");
    static final Form HEADER_NAME = new Form(
            Pattern.compile("^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,128}$"),
            FaultCode.INVALID_VALUE,
            "must be the name of a header: letters, digits and hyphens",
            text -> text.strip().replaceAll("[^A-Za-z0-9-]", "-"));
    static final Form HEADER_VALUE = new Form(
            Pattern.compile("^[^\\r\\n\\x00]*$"),
            FaultCode.INVALID_VALUE,
            "must be the value of a header: one line",
            _ -> "");
    static final Form TIMESTAMP = new Form(
            Pattern.compile("^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})$"),
            FaultCode.INVALID_VALUE,
            "must be a timestamp of RFC 3339 with its offset, such as 2026-05-11T08:14:22Z",
            _ -> "");

    boolean matches(String text) {
        return pattern.matcher(text).matches();
    }

    Optional<String> suggestion(String text) {
        return Optional.of(nearest.apply(text)).filter(meant -> !meant.isEmpty() && matches(meant));
    }
}
