package com.aresgen.store.runs;

import java.util.List;

/**
 * How far a step with {@code for_each} is.
 *
 * @param size of the list
 * @param todo the indexes that this generation of the run does; empty: all
 * @param claimed how many of those have begun
 * @param done how many of those have ended
 * @param stopped whether no more begin, since one has failed
 */
public record Items(int size, List<Integer> todo, int claimed, int done, boolean stopped) {
    /** How many there are to do. */
    public int toDo() {
        return todo.isEmpty() ? size : todo.size();
    }

    /** The index of the {@code n}th to do. */
    public int index(int n) {
        return todo.isEmpty() ? n : todo.get(n);
    }

    /** Whether none runs, and none will begin. */
    public boolean hasEnded() {
        return done == (stopped ? claimed : toDo());
    }

    /** At most so many more have begun. */
    public Items claim(int most) {
        return stopped ? this : new Items(size, todo, Math.min(toDo(), claimed + most), done, false);
    }

    /** One more has ended; {@code stops} lets no other begin. */
    public Items finishOne(boolean stops) {
        return new Items(size, todo, claimed, done + 1, stopped || stops);
    }
}
