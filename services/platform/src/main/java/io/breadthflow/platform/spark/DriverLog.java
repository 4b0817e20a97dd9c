package io.breadthflow.platform.spark;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Reads the log of a driver, lines that begin with a level, and writes it to ours at the same level; a line without one,
 * as of a stack trace, has the level of the line before. The last lines are kept to say what a dead driver died of.
 */
final class DriverLog extends LineReader {

    private static final Logger LOG = LoggerFactory.getLogger("io.breadthflow.platform.spark.DriverLog");
    private static final int KEPT = 20;

    private final Deque<String> last = new ArrayDeque<>();
    private Level level = Level.INFO;

    DriverLog(InputStream stream) {
        super("driver-log", stream);
    }

    @Override
    synchronized void line(String line) {
        if (line.isBlank()) {
            return;
        }
        level = levelOf(line, level);
        LOG.atLevel(level).log("{}", line);
        if (last.size() == KEPT) {
            last.removeFirst();
        }
        last.addLast(line);
    }

    synchronized String lastLines() {
        return String.join("\n", last);
    }

    private static Level levelOf(String line, Level before) {
        for (Level level : Level.values()) {
            if (line.startsWith(level.name() + " ")) {
                return level;
            }
        }
        return before;
    }
}
