package com.aresgen.bench.knowledge;

import com.aresgen.knowledge.embedding.Embedder;
import com.aresgen.knowledge.embedding.TitanEmbedder;
import com.aresgen.knowledge.index.ChunkKey;
import com.aresgen.knowledge.index.QuestionWord;
import com.aresgen.text.Languages;
import com.aresgen.text.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Measures the search on three sets of questions, for each way to combine meaning and words: infra/decisions/0136. */
public record RetrievalFigures(Embedder embedder, Path root, Consumer<String> report) {
    /** Of BM25's saturation: no count of a word gives more than this times its rarity. */
    private static final double SATURATED = 2.2;

    /** A set of questions with the chunks that answer each. */
    private record Task(String name, KnowledgeBase base, Map<String, Set<ChunkKey>> answers) {}

    public void measure() throws IOException {
        var languages = Languages.load();
        var fixture = new Fixture(root.resolve(Fixture.PLACE), languages);
        var tasks = new ArrayList<Task>();
        DebianFaq.read(languages)
                .ifPresentOrElse(
                        faq -> tasks.add(new Task(
                                "debian-faq", KnowledgeBase.of(languages, embedder, faq.sources()), faq.answers())),
                        () -> report.accept("debian-faq is left out: apt-get install -y debian-faq"));
        tasks.add(task("codes", KnowledgeBase.of(languages, embedder, fixture.codes()), fixture.questionsOfCodes()));
        tasks.add(task("help centre", KnowledgeBase.of(languages, embedder, fixture.sources()), fixture.questions()));
        report.accept("\n## Retrieval: recall@1 / recall@3\n");
        report.accept("| combination | "
                + tasks.stream()
                        .map(task -> task.name() + " (" + task.answers().size() + " questions, "
                                + task.base().index().size() + " chunks)")
                        .collect(Collectors.joining(" | "))
                + " |\n|---" + "|---".repeat(tasks.size()) + "|");
        for (var ranking : Ranking.all().entrySet()) {
            report.accept("| " + ranking.getKey() + " | "
                    + tasks.stream()
                            .map(task -> recall(task, ranking.getValue()))
                            .collect(Collectors.joining(" | "))
                    + " |");
        }
        cost(tasks.getLast());
        new IndexFigures(report).measure();
    }

    private Task task(String name, KnowledgeBase base, List<Fixture.Asked> questions) {
        var answers = new LinkedHashMap<String, Set<ChunkKey>>();
        for (var question : questions) {
            var chunks = base.chunks().entrySet().stream()
                    .filter(chunk -> chunk.getKey().source().equals(question.source())
                            && plain(chunk.getValue().text()).contains(plain(question.quote())))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            if (question.isAnswered() && !chunks.isEmpty()) {
                answers.put(question.text(), chunks);
            }
        }
        return new Task(name, base, answers);
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private String recall(Task task, Ranking ranking) {
        var questions = List.copyOf(task.answers().keySet());
        var vectors = KnowledgeBase.vectors(embedder, questions);
        var first = 0;
        var third = 0;
        for (var i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            var index = task.base().index();
            var attainable = SATURATED
                    * index.words(question).stream()
                            .mapToDouble(QuestionWord::importance)
                            .sum();
            var found = index.search(question, vectors.get(i), index.size());
            var place = ranking.placeOf(task.answers().getOrDefault(question, Set.of()), found.matches(), attainable);
            first += place < 1 ? 1 : 0;
            third += place < 3 ? 1 : 0;
        }
        return String.format(
                Locale.ROOT, "%.2f / %.2f", first / (double) questions.size(), third / (double) questions.size());
    }

    private void cost(Task task) {
        var tokens = task.answers().keySet().stream()
                .mapToInt(Words::countTokens)
                .average()
                .orElse(0);
        var usd = tokens * TitanEmbedder.MODEL.usdPerMillionTokens().doubleValue() / 1e6;
        report.accept(String.format(
                Locale.ROOT, "%nA query has %.0f tokens: %.8f USD on %s.", tokens, usd, TitanEmbedder.MODEL.id()));
    }
}
