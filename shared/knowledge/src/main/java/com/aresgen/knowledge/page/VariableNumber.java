package com.aresgen.knowledge.page;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Numbers from 0 in seven bits a byte, the low ones first; the eighth bit says that more follow (LEB128). */
final class VariableNumber {
    private static final int BITS = 7;
    private static final int MASK = 0x7F;
    private static final int MORE = 0x80;

    private VariableNumber() {}

    static void write(DataOutputStream out, long number) throws IOException {
        var rest = number;
        while (rest > MASK) {
            out.writeByte((int) (rest & MASK) | MORE);
            rest >>>= BITS;
        }
        out.writeByte((int) rest);
    }

    static int read(DataInputStream in, int most) throws IOException {
        var number = readLong(in);
        if (number > most) {
            throw new DamagedPage("a page has a number that is too large");
        }
        return (int) number;
    }

    static long readLong(DataInputStream in) throws IOException {
        var number = 0L;
        for (var shift = 0; shift < Integer.SIZE + BITS; shift += BITS) {
            var next = in.readUnsignedByte();
            number |= (long) (next & MASK) << shift;
            if (next < MORE) {
                return number;
            }
        }
        throw new DamagedPage("a page has a number without end");
    }
}
