package com.aresgen.documents.knowledge;

import com.aresgen.documents.commands.cite.CitableSentences;
import com.aresgen.documents.commands.task.CommandScope;
import com.aresgen.text.Languages;
import com.aresgen.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts by which a knowledge base is searched for a selection: each sentence that can be cited; of a selection with
 * more than {@value #MOST} of them, as many neighbours together as make about {@value #MOST} texts.
 */
final class SearchTexts {
    static final int MOST = 100;

    private SearchTexts() {}

    static List<String> of(CommandScope scope, Languages languages) {
        var sentences = CitableSentences.of(scope, Text.of(scope.text(), languages.of(scope.text()))).stream()
                .map(span -> span.of(scope.structure().text()))
                .toList();
        if (sentences.size() <= MOST) {
            return sentences;
        }
        var least = Math.ceilDiv(sentences.stream().mapToInt(String::length).sum(), MOST);
        var texts = new ArrayList<String>();
        var text = new StringBuilder();
        for (var sentence : sentences) {
            text.append(text.isEmpty() ? "" : " ").append(sentence);
            if (text.length() >= least) {
                texts.add(text.toString());
                text.setLength(0);
            }
        }
        if (!text.isEmpty()) {
            texts.add(text.toString());
        }
        return texts;
    }

    static long bytes(List<String> texts) {
        return texts.stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
