package com.aresgen.voice.profile.distance;

/**
 * A word or mark as it is compared.
 *
 * @param text lower case, without the letters of names and the values of digits
 * @param bone the function word or mark itself, {@value StyleToken#CONTENT} for another word
 * @param spaced whether a space is before it
 */
record StyleToken(String text, String bone, boolean spaced, boolean isWord) {
    static final String CONTENT = "*";
}
