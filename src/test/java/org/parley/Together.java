package org.parley;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The same act in several threads that begin together. */
public final class Together {
    private Together() {}

    /** What each came to, in the order of their numbers, which begin with 0. */
    public static <T> List<T> atOnce(int threads, IntFunction<T> act) {
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Callable<T>> acts = IntStream.range(0, threads)
                .<Callable<T>>mapToObj(number -> () -> {
                    start.await();
                    return act.apply(number);
                })
                .toList();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : pool.invokeAll(acts)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("an act failed", e);
        } finally {
            pool.shutdownNow();
        }
    }
}
