package com.aresgen.voice.phrases.search;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.ahocorasick.trie.State;

/**
 * The machine of Aho and Corasick (CACM 18(6), 1975) over folded phrases. The states are the library's; its own trie hides
 * them, and with them how much of a phrase the text so far ends with. Here they are numbered, in the order of their
 * depth, so that a step is a look-up in two arrays. State 0 is the root.
 */
public final class Automaton {
    private final Transitions transitions;
    private final String[] phrases;
    private final int[] depths;
    private final int[] failures;

    /** For each state the longest one, itself or along its failures, at which a phrase ends; 0 for none. */
    private final int[] matches;

    /** For each state the depth of the longest one that more text may lead on from. */
    private final int[] live;

    /** @param phrases by their folded text */
    Automaton(Map<String, String> phrases) {
        var root = new State();
        var ends = new IdentityHashMap<State, String>();
        phrases.forEach((folded, phrase) -> ends.put(root.addState(folded), phrase));
        var states = linked(root);
        var numbers = new IdentityHashMap<State, Integer>();
        states.forEach(state -> numbers.put(state, numbers.size()));
        transitions = new Transitions(states.size());
        this.phrases = new String[states.size()];
        depths = new int[states.size()];
        failures = new int[states.size()];
        matches = new int[states.size()];
        live = new int[states.size()];
        for (int i = 1; i < states.size(); i++) {
            var state = states.get(i);
            depths[i] = state.getDepth();
            failures[i] = numbers.getOrDefault(state.failure(), 0);
            this.phrases[i] = ends.getOrDefault(state, "");
            matches[i] = ends.containsKey(state) ? i : matches[failures[i]];
            live[i] = state.getTransitions().isEmpty() ? live[failures[i]] : depths[i];
        }
        states.forEach(state -> state.getTransitions()
                .forEach(letter -> transitions.put(
                        numbers.getOrDefault(state, 0),
                        letter,
                        numbers.getOrDefault(state.nextStateIgnoreRootState(letter), 0))));
    }

    /** All states, breadth first, each with its failure set. */
    private static List<State> linked(State root) {
        var states = new ArrayList<State>();
        states.add(root);
        for (int i = 0; i < states.size(); i++) {
            var state = states.get(i);
            for (var letter : state.getTransitions()) {
                var next = state.nextStateIgnoreRootState(letter);
                next.setFailure(i == 0 ? root : failure(state.failure(), letter));
                states.add(next);
            }
        }
        return states;
    }

    private static State failure(State from, char letter) {
        var state = from;
        while (state.nextState(letter) == null) {
            state = state.failure();
        }
        return state.nextState(letter);
    }

    /** The state after more folded text. */
    int after(int state, String folded, int from) {
        var now = state;
        for (int i = from; i < folded.length(); i++) {
            now = step(now, folded.charAt(i));
        }
        return now;
    }

    private int step(int state, char letter) {
        var from = state;
        var next = transitions.from(from, letter);
        while (next == 0 && from != 0) {
            from = failures[from];
            next = transitions.from(from, letter);
        }
        return next;
    }

    /** How many of the last folded characters may be the beginning of a phrase that is not complete. */
    public int live(int state) {
        return live[state];
    }

    /** The state if no more than that many characters had been read. */
    public int restricted(int state, long length) {
        var now = state;
        while (depths[now] > length) {
            now = failures[now];
        }
        return now;
    }

    /** The longest phrase that ends here; 0 for none. */
    public int match(int state) {
        return matches[state];
    }

    /** The next shorter phrase that ends at the same place. */
    public int shorter(int match) {
        return matches[failures[match]];
    }

    public int length(int match) {
        return depths[match];
    }

    String phrase(int match) {
        return phrases[match];
    }

    /** Folded characters of the longest phrase. */
    public int longest() {
        return depths[depths.length - 1];
    }
}
