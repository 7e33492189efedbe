package com.aresgen.chatbots.intent;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trained intents as bytes, with the model and the dimension of their vectors: about a dimension for each example, so 100 KB
 * for a hundred of them with 1,024 numbers, and 1 MB at most.
 */
public final class IntentBytes {
    private static final int FORMAT = 1;

    private IntentBytes() {}

    /** What {@link #read} reads. */
    public static byte[] of(TrainedIntents intents) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeUTF(intents.model());
            out.writeInt(intents.dimension());
            out.writeByte(intents.names().size());
            for (var i = 0; i < intents.names().size(); i++) {
                out.writeUTF(intents.names().get(i));
                out.writeByte(intents.examples().get(i).size());
                for (var example : intents.examples().get(i)) {
                    out.writeFloat(example.scale());
                    out.write(example.numbers());
                }
            }
            write(out, intents.scale().own());
            write(out, intents.scale().foreign());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Empty if another release wrote them in a format that this one does not know: they are trained again. */
    public static Optional<TrainedIntents> read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return in.readByte() == FORMAT ? Optional.of(intents(in)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrainedIntents intents(DataInputStream in) throws IOException {
        var model = in.readUTF();
        var dimension = in.readInt();
        var names = new ArrayList<String>();
        var examples = new ArrayList<List<ExampleVector>>();
        for (var left = in.readUnsignedByte(); left > 0; left--) {
            names.add(in.readUTF());
            var vectors = new ArrayList<ExampleVector>();
            for (var more = in.readUnsignedByte(); more > 0; more--) {
                vectors.add(new ExampleVector(in.readFloat(), in.readNBytes(dimension)));
            }
            examples.add(vectors);
        }
        return new TrainedIntents(model, dimension, names, examples, new IntentScale(floats(in), floats(in)));
    }

    private static void write(DataOutputStream out, float[] values) throws IOException {
        out.writeShort(values.length);
        for (var value : values) {
            out.writeFloat(value);
        }
    }

    private static float[] floats(DataInputStream in) throws IOException {
        var values = new float[in.readUnsignedShort()];
        for (var i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
