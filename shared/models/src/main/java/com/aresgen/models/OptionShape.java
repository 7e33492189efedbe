package com.aresgen.models;

/** The JSON type of an option's value; {@code least} and {@code most} bound numbers. */
public record OptionShape(Type type, long least, long most) {
    /** {@link #ANY}: several types are allowed, or the option's own reader checks its members too. */
    public enum Type {
        FLAG,
        TEXT,
        WHOLE_NUMBER,
        NUMBER,
        ARRAY,
        OBJECT,
        ANY
    }

    static final OptionShape ANY = new OptionShape(Type.ANY, 0, 0);
    static final OptionShape FLAG = new OptionShape(Type.FLAG, 0, 0);
    static final OptionShape TEXT = new OptionShape(Type.TEXT, 0, 0);
    static final OptionShape ARRAY = new OptionShape(Type.ARRAY, 0, 0);
    static final OptionShape OBJECT = new OptionShape(Type.OBJECT, 0, 0);

    static OptionShape wholeNumber(long least, long most) {
        return new OptionShape(Type.WHOLE_NUMBER, least, most);
    }

    static OptionShape number(long least, long most) {
        return new OptionShape(Type.NUMBER, least, most);
    }
}
