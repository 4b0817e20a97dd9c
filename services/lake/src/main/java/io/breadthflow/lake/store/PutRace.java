package io.breadthflow.lake.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Writers that write the same new objects at the same moment. Of a store that commits can trust exactly one of them wins
 * each object, and the object is what the winner wrote.
 */
public final class PutRace {

    private final ObjectStore store;
    private final int writers;
    private final String folder = "diagnosis/race-" + UUID.randomUUID() + "/";

    /** A race of {@code writers}, at least 2, on {@code store}. */
    public PutRace(ObjectStore store, int writers) {
        if (writers < 2) {
            throw new IllegalArgumentException("a race needs two writers or more, not " + writers);
        }
        this.store = store;
        this.writers = writers;
    }

    /**
     * Result of the race.
     *
     * @param keys objects that were raced for
     * @param writers writers of each
     * @param winners writes that were told they won
     * @param contested objects that two or more writers were told they won
     * @param unwon objects that no writer won
     * @param foreign objects that do not hold what their winner wrote
     */
    public record Result(int keys, int writers, int winners, int contested, int unwon, int foreign) {

        /** True when every object had exactly one winner and holds its bytes. */
        public boolean passed() {
            return winners == keys && contested == 0 && unwon == 0 && foreign == 0;
        }
    }

    /**
     * Races for {@code keys} objects, one after the other, and removes them.
     *
     * @param progress is told after each how many are done
     */
    public Result run(int keys, IntConsumer progress) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        Result sum = new Result(0, writers, 0, 0, 0, 0);
        try {
            for (int key = 0; key < keys; key++) {
                sum = plus(sum, race(threads, folder + key));
                progress.accept(key + 1);
            }
            return sum;
        } finally {
            threads.shutdownNow();
            store.list(folder).forEach(object -> store.delete(object.path()));
        }
    }

    private static Result plus(Result left, Result right) {
        return new Result(
                left.keys + right.keys,
                left.writers,
                left.winners + right.winners,
                left.contested + right.contested,
                left.unwon + right.unwon,
                left.foreign + right.foreign);
    }

    private Result race(ExecutorService threads, String path) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(writers);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            byte[] bytes = bytes(path, writer);
            attempts.add(() -> {
                start.await();
                return store.putIfAbsent(path, bytes);
            });
        }
        List<Integer> won = winners(threads.invokeAll(attempts));
        boolean foreign = won.size() == 1 && !Arrays.equals(store.get(path), bytes(path, won.get(0)));
        return new Result(1, writers, won.size(), won.size() > 1 ? 1 : 0, won.isEmpty() ? 1 : 0, foreign ? 1 : 0);
    }

    private static byte[] bytes(String path, int writer) {
        return (path + " by writer " + writer).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Integer> winners(List<Future<Boolean>> answers) throws InterruptedException {
        List<Integer> winners = new ArrayList<>();
        for (int writer = 0; writer < answers.size(); writer++) {
            try {
                if (answers.get(writer).get()) {
                    winners.add(writer);
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
            }
        }
        return winners;
    }
}
