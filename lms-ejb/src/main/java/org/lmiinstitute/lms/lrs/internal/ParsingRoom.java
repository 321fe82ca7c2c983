package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.lmiinstitute.lms.common.BusyException;

/**
 * The memory that all JSON together may take which is being read and stored: a quarter of the heap. Who finds no room waits for it,
 * in turn; who has so little that it does not count goes in at once.
 */
@ApplicationScoped
public class ParsingRoom {

    private static final int SHARE_OF_THE_HEAP = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** All threads of the server together cannot fill the memory with bodies of this size. */
    private static final int SMALL = 16 << 10;

    /** What a name, a value or an object takes as a node of a tree, at most: measured with empty objects, short texts and nested ones. */
    private static final int NODE = 100;

    private static final int KIB = 1024;

    private final Semaphore room;
    private final int size;
    private final Duration patience;
    private final AtomicLong waiting = new AtomicLong();

    public ParsingRoom() {
        this(Runtime.getRuntime().maxMemory() / SHARE_OF_THE_HEAP, PATIENCE);
    }

    /** @param memory in bytes */
    ParsingRoom(long memory, Duration patience) {
        this.size = (int) Math.min(memory / KIB, Integer.MAX_VALUE);
        this.room = new Semaphore(size, true);
        this.patience = patience;
    }

    /**
     * Does what reads this JSON when there is room for it.
     *
     * @throws BusyException if too much waits for room, or there was none for some seconds; the work was not begun
     */
    public <T> T with(byte[] json, Supplier<T> work) {
        if (json.length <= SMALL) {
            return work.get();
        }
        int share = (int) Math.min(size, weight(json) / KIB + 1);
        enter(share, json.length);
        try {
            return work.get();
        } finally {
            room.release(share);
        }
    }

    /** The bytes of the JSON and of its tree, at most; what stands in texts counts as if it stood outside. */
    static long weight(byte[] json) {
        long nodes = 1;
        for (byte next : json) {
            if (next == ',' || next == ':' || next == '{' || next == '[') {
                nodes++;
            }
        }
        return json.length + NODE * Math.min(nodes, Parsing.mostTokens());
    }

    /** What waits is in memory too, so that no more may wait than half of what has room. */
    private void enter(int share, int bytes) {
        boolean mayWait = waiting.addAndGet(bytes) / KIB <= size / 2;
        try {
            if (!room.tryAcquire(share, mayWait ? patience.toMillis() : 0, TimeUnit.MILLISECONDS)) {
                throw new BusyException("Too much is being read just now; please try again in a moment.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException("The server is stopping; please try again in a moment.");
        } finally {
            waiting.addAndGet(-bytes);
        }
    }
}
