package com.aresgen.local.states.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A file of entries, one a line. One thread writes all that is waiting and then waits for the disk once: entries of
 * many executions share a flush (group commit).
 */
public final class FileJournal implements Journal {
    private static final int MOST_AT_ONCE = 4_096;

    /** Ends the writer, behind all entries. An interrupt would close the file in the middle of a write. */
    private static final Waiting END = new Waiting(new byte[0], new CompletableFuture<>());

    private final FileChannel file;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread writer;
    private Optional<JournalFailure> refusal = Optional.empty();

    @SuppressWarnings("ArrayRecordComponent")
    private record Waiting(byte[] line, CompletableFuture<Void> stored) {}

    private FileJournal(FileChannel file) {
        this.file = file;
        // A thread of the system: a flush would hold a carrier of virtual threads.
        this.writer = Thread.ofPlatform().daemon().name("states journal").unstarted(this::write);
    }

    /** Continues the file at its end; {@link StoredExecutions} reads it first, and cuts off a torn end. */
    public static FileJournal open(Path path) throws IOException {
        var journal = new FileJournal(
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
        journal.writer.start();
        return journal;
    }

    @Override
    public synchronized CompletableFuture<Void> append(Entry entry) {
        if (refusal.isPresent()) {
            return CompletableFuture.failedFuture(refusal.get());
        }
        var waiting = new Waiting(EntryFormat.line(entry), new CompletableFuture<>());
        queue.add(waiting);
        return waiting.stored;
    }

    /** Writes what is waiting, then closes the file. */
    @Override
    public void close() {
        refuse(new JournalFailure("Local mode is ending.", new IllegalStateException("closed")));
        queue.add(END);
        try {
            writer.join();
            file.close();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    private synchronized void refuse(JournalFailure failure) {
        refusal = Optional.of(refusal.orElse(failure));
    }

    private void write() {
        var batch = new ArrayList<Waiting>();
        while (!batch.contains(END)) {
            batch.clear();
            try {
                batch.add(queue.take());
            } catch (InterruptedException _) {
                return;
            }
            queue.drainTo(batch, MOST_AT_ONCE);
            write(batch);
        }
    }

    /** After a failure nothing more is written: an entry behind half a line could not be read again. */
    private void write(List<Waiting> batch) {
        try {
            var bytes = ByteBuffer.allocate(
                    batch.stream().mapToInt(each -> each.line.length).sum());
            batch.forEach(each -> bytes.put(each.line));
            bytes.flip();
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
            batch.forEach(each -> each.stored.complete(null));
        } catch (IOException failed) {
            var failure = new JournalFailure("The journal of executions cannot be written: " + failed, failed);
            refuse(failure);
            batch.forEach(each -> each.stored.completeExceptionally(failure));
        }
    }
}
