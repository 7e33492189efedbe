package com.aresgen.documents.authority;

/** Documents end their lines with LF alone. */
public final class LineEnds {
    private LineEnds() {}

    /** The text with LF in the place of CR LF and of CR. */
    public static String unified(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
