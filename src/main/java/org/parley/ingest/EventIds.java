package org.parley.ingest;

import java.nio.charset.StandardCharsets;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Ids of events on earlier lines, and whether these stand. There may be millions: of each a hash of 64 bits is kept, and 9 bytes in
 * all, so that two of a million events are taken for each other once in thirty million files. It cannot be gone through.
 */
final class EventIds extends AbstractSet<String> {
    private static final long NONE = 0;
    private static final int FIRST = 1 << 10;

    private long[] hashes = new long[FIRST];
    private boolean[] stands = new boolean[FIRST];
    private int size;

    /** It stands from now on. */
    @Override
    public boolean add(String id) {
        if (size * 2 >= hashes.length) {
            grow();
        }
        int place = place(hash(id));
        boolean isNew = hashes[place] == NONE;
        hashes[place] = hash(id);
        stands[place] = true;
        size += isNew ? 1 : 0;
        return isNew;
    }

    /** It is taken back, and known still; false if it does not stand. */
    boolean retract(String id) {
        int place = place(hash(id));
        boolean stood = stands[place];
        stands[place] = false;
        return stood;
    }

    @Override
    public boolean contains(@Nullable Object id) {
        return id instanceof String text && hashes[place(hash(text))] != NONE;
    }

    private int place(long hash) {
        int place = (int) (hash >>> 1) & (hashes.length - 1);
        while (hashes[place] != NONE && hashes[place] != hash) {
            place = (place + 1) & (hashes.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] before = hashes;
        boolean[] stood = stands;
        hashes = new long[before.length * 2];
        stands = new boolean[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != NONE) {
                int place = place(before[i]);
                hashes[place] = before[i];
                stands[place] = stood[i];
            }
        }
    }

    /** FNV-1a with a final mix, never {@link #NONE}. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ each) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        hash ^= hash >>> 32;
        return hash == NONE ? 1 : hash;
    }

    @Override
    public int size() {
        return size;
    }

    /** Empty: the ids themselves are not kept. */
    @Override
    public Iterator<String> iterator() {
        return Collections.emptyIterator();
    }
}
