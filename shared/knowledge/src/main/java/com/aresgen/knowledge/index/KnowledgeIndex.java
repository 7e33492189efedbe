package com.aresgen.knowledge.index;

import com.aresgen.knowledge.embedding.EmbeddingModel;
import com.aresgen.knowledge.page.ByteVector;
import com.aresgen.knowledge.page.ChunkTerms;
import com.aresgen.knowledge.page.DamagedPage;
import com.aresgen.knowledge.page.IndexPage;
import com.aresgen.knowledge.page.PageFormat;
import com.aresgen.knowledge.page.TermHash;
import com.aresgen.text.Language;
import com.aresgen.text.Languages;
import com.aresgen.text.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All chunks of a knowledge base in memory, to be searched by meaning and by words. Immutable, safe for threads. */
public final class KnowledgeIndex {
    private final Languages languages;
    private final List<ChunkKey> keys;
    private final Map<ChunkKey, Integer> places = new HashMap<>();
    private final Map<String, String> languageCodes;
    private final Optional<String> model;
    private final Vectors vectors;
    private final Postings postings;
    private final QuestionReader reader;

    private KnowledgeIndex(Languages languages, List<ChunkKey> keys, Map<String, String> codes, List<IndexPage> pages) {
        this.languages = languages;
        this.keys = keys;
        for (var i = 0; i < keys.size(); i++) {
            places.put(keys.get(i), i);
        }
        languageCodes = Map.copyOf(codes);
        model = pages.stream().map(IndexPage::model).findFirst();
        vectors = new Vectors(
                pages.stream().mapToInt(IndexPage::dimension).findFirst().orElse(0),
                pages.stream().flatMap(page -> page.vectors().stream()).toList());
        postings = new Postings(
                pages.stream().flatMap(page -> page.terms().stream()).toList());
        reader = new QuestionReader(languages, Set.copyOf(codes.values()));
    }

    /**
     * Builds the index.
     *
     * @param sources the pages of each source, in their order, by the key that matches will name
     * @throws DamagedPage if a page is damaged, or is of another model than the others
     */
    public static KnowledgeIndex of(Languages languages, Map<String, List<byte[]>> sources) {
        var keys = new ArrayList<ChunkKey>();
        var codes = new HashMap<String, String>();
        var pages = new ArrayList<IndexPage>();
        // In the order of the keys: the same sources give the same index.
        SortedMap<String, List<byte[]>> sorted = new TreeMap<>(sources);
        for (var source : sorted.entrySet()) {
            var number = 0;
            for (var bytes : source.getValue()) {
                var page = PageFormat.read(bytes);
                if (page.first() != number || !isLike(page, pages)) {
                    throw new DamagedPage("a page is of another model than the first, or not in its order");
                }
                for (var i = 0; i < page.size(); i++) {
                    keys.add(new ChunkKey(source.getKey(), number++));
                }
                codes.put(source.getKey(), page.language());
                pages.add(page);
            }
        }
        return new KnowledgeIndex(languages, List.copyOf(keys), codes, pages);
    }

    private static boolean isLike(IndexPage page, List<IndexPage> pages) {
        return pages.isEmpty()
                || (page.model().equals(pages.getFirst().model())
                        && page.dimension() == pages.getFirst().dimension());
    }

    /** Whether there is something that a vector of this model can find: those of another one cannot be compared. */
    public boolean isSearchedBy(EmbeddingModel asking) {
        return model.equals(Optional.of(asking.id()));
    }

    /** Number of chunks. */
    public int size() {
        return keys.size();
    }

    /** The chunks, in the order of their sources' keys and of their numbers. */
    public List<ChunkKey> keys() {
        return keys;
    }

    /** The language by whose rules a source's words were read. */
    public Language language(String source) {
        return languages.named(languageCodes.getOrDefault(source, ""));
    }

    /** The question's content words with their rarity here. */
    public List<QuestionWord> words(String question) {
        return reader.words(question).stream()
                .map(word ->
                        new QuestionWord(word.text(), word.hashes(), word.weight(), postings.rarity(word.hashes())))
                .toList();
    }

    /** The hashes of a text's terms, to be compared with those of a question's words. */
    public List<Integer> terms(String source, String text) {
        return new Terms(language(source)).of(text).stream().map(TermHash::of).toList();
    }

    /**
     * The chunks that are nearest to the question.
     *
     * @param vector of the question, by the model of the pages
     * @param most how many
     */
    public Found search(String question, float[] vector, int most) {
        return search(question, vector, most, Masks.NONE);
    }

    /** The same with chunks hidden or replaced. */
    public Found search(String question, float[] vector, int most, Masks masks) {
        if (keys.isEmpty() || most < 1) {
            return new Found(List.of(), 0, 0);
        }
        var words = words(question);
        var scores = new Scores(vectors.cosines(vector), postings.scores(words), Postings.attainable(words));
        masks.hidden().stream().flatMap(key -> place(key).stream()).forEach(scores::hide);
        for (var standIn : masks.standIns()) {
            place(standIn.key()).ifPresent(place -> {
                var terms = ChunkTerms.of(
                        standIn.text(), new Terms(language(standIn.key().source())));
                scores.replace(
                        place, Vectors.cosine(vector, ByteVector.of(standIn.vector())), postings.score(terms, words));
            });
        }
        return scores.best(most, keys::get);
    }

    private Optional<Integer> place(ChunkKey key) {
        return Optional.ofNullable(places.get(key));
    }
}
