package com.aresgen.knowledge.page;

/** Names a term by 32 bits: FNV-1a over its UTF-16 units, then MurmurHash3's last step, which spreads the low bits. */
public final class TermHash {
    private static final int OFFSET = 0x811C9DC5;
    private static final int PRIME = 0x01000193;

    private TermHash() {}

    public static int of(String term) {
        var hash = OFFSET;
        for (var i = 0; i < term.length(); i++) {
            hash = (hash ^ term.charAt(i)) * PRIME;
        }
        hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
        return hash ^ (hash >>> 16);
    }
}
