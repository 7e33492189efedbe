package com.aresgen.changes;

/**
 * An edit that was not applied because others changed the same text meanwhile. Positions are UTF-16 code units.
 *
 * @param fromA start of the range that the edit replaces, in the text it was made for
 * @param toA end of the range, exclusive
 * @param before the text there when the edit was made
 * @param after the text that the edit wanted there
 * @param fromB start of {@code theirs} in the final text: after the changes of others and all edits that were kept
 * @param toB end of {@code theirs}, exclusive
 * @param theirs the final text from {@code fromB} to {@code toB}
 */
public record Conflict(int fromA, int toA, String before, String after, int fromB, int toB, String theirs) {}
