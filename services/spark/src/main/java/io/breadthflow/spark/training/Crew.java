package io.breadthflow.spark.training;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import ml.dmlc.xgboost4j.java.Communicator;
import ml.dmlc.xgboost4j.java.RabitTracker;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.apache.spark.BarrierTaskContext;
import org.jspecify.annotations.Nullable;

/**
 * The workers of one training as XGBoost connects them. The first runs the tracker that the others ask for their
 * neighbours: so it lives as long as the attempt of the stage, and an attempt that Spark repeats has a new one.
 */
final class Crew {

    private static final int ANY_PORT = 0;
    private static final int TIMEOUT_SECONDS = 120;
    private static final String SEPARATOR = "\n";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final BarrierTaskContext task;
    private final @Nullable RabitTracker tracker;

    private Crew(BarrierTaskContext task, @Nullable RabitTracker tracker) {
        this.task = task;
        this.tracker = tracker;
    }

    /** Connects the calling thread to the workers of all other tasks of the stage. */
    static Crew join(BarrierTaskContext task) throws XGBoostError {
        int workers = task.getTaskInfos().length;
        RabitTracker tracker = task.partitionId() == 0 ? start(task, workers) : null;
        Map<String, Object> arguments = new HashMap<>(meetingPoint(task, tracker));
        arguments.put("DMLC_TASK_ID", Integer.toString(task.partitionId()));
        Communicator.init(arguments);
        return new Crew(task, tracker);
    }

    private static RabitTracker start(BarrierTaskContext task, int workers) throws XGBoostError {
        RabitTracker tracker = new RabitTracker(workers, address(task), ANY_PORT, TIMEOUT_SECONDS);
        if (!tracker.start()) {
            throw new XGBoostError("the tracker of " + workers + " workers does not start");
        }
        return tracker;
    }

    /** Address at which the other executors reach this one. */
    private static String address(BarrierTaskContext task) {
        String address = task.getTaskInfos()[task.partitionId()].address();
        String host = address.contains(":") ? address.substring(0, address.lastIndexOf(':')) : address;
        try {
            return InetAddress.getByName(host).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("the executor does not know its own address " + host, e);
        }
    }

    /** Told by the first worker; all of them leave together. */
    private static Map<String, Object> meetingPoint(BarrierTaskContext task, @Nullable RabitTracker tracker)
            throws XGBoostError {
        StringBuilder mine = new StringBuilder();
        if (tracker != null) {
            tracker.getWorkerArgs()
                    .forEach((key, value) ->
                            mine.append(key).append('=').append(value).append(SEPARATOR));
        }
        Map<String, Object> arguments = new HashMap<>();
        for (String line : task.allGather(mine.toString())[0].split(SEPARATOR, -1)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                arguments.put(line.substring(0, equals), typed(line.substring(equals + 1)));
            }
        }
        return arguments;
    }

    /** XGBoost insists on a number where it has given one, as the port. */
    private static Object typed(String value) {
        return NUMBER.matcher(value).matches() ? Integer.valueOf(value) : value;
    }

    /** Leaves a training that is done; returns when all have left. */
    void leave() throws XGBoostError {
        Communicator.shutdown();
        task.barrier();
        if (tracker != null) {
            // Only a tracker that has seen everybody leave can be stopped without an error.
            tracker.waitFor(TIMEOUT_SECONDS);
            tracker.stop();
        }
    }

    /** Leaves a training that has failed here; the others learn of it by their connections. */
    void abandon(RuntimeException failure) {
        try {
            Communicator.shutdown();
            if (tracker != null) {
                tracker.stop();
            }
        } catch (XGBoostError e) {
            failure.addSuppressed(e);
        }
    }
}
