package io.breadthflow.spark.store;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** The bytes of a file of a Delta log: its actions, a line each. */
final class LogEntry {

    private LogEntry() {}

    static byte[] bytes(Iterator<String> actions) {
        StringBuilder lines = new StringBuilder();
        actions.forEachRemaining(action -> lines.append(action).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
