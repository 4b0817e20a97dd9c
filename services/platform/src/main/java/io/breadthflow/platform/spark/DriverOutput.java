package io.breadthflow.platform.spark;

import io.breadthflow.contracts.driver.DriverEvent;
import java.io.InputStream;
import java.util.Queue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the standard output of a driver: events, and whatever else somebody printed there, which goes to its log. */
final class DriverOutput extends LineReader {

    private final JsonMapper json;
    private final DriverLog log;
    private final Queue<DriverEvent> events;

    DriverOutput(InputStream stream, JsonMapper json, DriverLog log, Queue<DriverEvent> events) {
        super("driver-output", stream);
        this.json = json;
        this.log = log;
        this.events = events;
    }

    @Override
    void line(String line) {
        if (!line.startsWith(DriverEvent.MARK)) {
            log.line(line);
            return;
        }
        try {
            events.add(json.readValue(line.substring(DriverEvent.MARK.length()), DriverEvent.class));
        } catch (JacksonException e) {
            log.line(line);
        }
    }
}
