package org.parley.record;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something derived from all reference data of one sort, made again when the reference data has changed (on any instance). */
public final class Derived<T> {
    private record Aged<T>(long epoch, T value) {}

    private final Supplier<T> load;
    private volatile @Nullable Aged<T> kept;

    public Derived(Supplier<T> load) {
        this.load = load;
    }

    /** What it is for readers of this epoch, or of a later one. */
    public T at(long epoch) {
        Aged<T> now = kept;
        if (now == null || now.epoch < epoch) {
            synchronized (this) {
                now = kept;
                if (now == null || now.epoch < epoch) {
                    now = new Aged<>(epoch, load.get());
                    kept = now;
                }
            }
        }
        return now.value;
    }
}
