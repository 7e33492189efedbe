package com.aresgen.workflows.definition.tree.yaml;

import com.aresgen.workflows.definition.tree.text.Span;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Turns the marks of snakeyaml-engine, which count code points, into offsets in UTF-16 units. */
final class Marks {
    private final String text;
    private int codePoint;
    private int unit;

    Marks(String text) {
        this.text = text;
    }

    /** Marks come nearly in the order of the text, so that the walk goes on where the last one ended. */
    int offset(int codePoints) {
        var length = text.codePointCount(unit, text.length());
        var target = Math.max(0, codePoints);
        if (target > codePoint + length) {
            return text.length();
        }
        unit = text.offsetByCodePoints(unit, target - codePoint);
        codePoint = target;
        return unit;
    }

    int offset(Mark mark) {
        return offset(mark.getIndex());
    }

    int start(Event event) {
        return offset(event.getStartMark());
    }

    int end(Event event) {
        return offset(event.getEndMark());
    }

    Span span(Event event) {
        var start = start(event);
        return new Span(start, Math.max(start, end(event)));
    }

    private int offset(Optional<Mark> mark) {
        return mark.map(this::offset).orElse(0);
    }
}
