package com.aresgen.voice.profile;

import com.aresgen.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts written for these tests: a memorandum and a blog, two passages of each author. */
enum Passages {
    MEMO("memo.txt"),
    MEMO_AGAIN("memo-other.txt"),
    BLOG("blog.txt"),
    BLOG_AGAIN("blog-other.txt");

    private final String file;

    Passages(String file) {
        this.file = file;
    }

    String text() {
        try (var in = Passages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text up to the end of one of its words. */
    String words(int count) {
        var text = text();
        var words = Words.tokens(text).stream().filter(token -> token.isWord()).toList();
        return text.substring(0, words.get(count - 1).end());
    }
}
