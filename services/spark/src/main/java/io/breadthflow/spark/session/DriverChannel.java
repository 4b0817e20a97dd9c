package io.breadthflow.spark.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.breadthflow.contracts.driver.DriverEvent;
import io.breadthflow.contracts.error.PlatformException;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The standard streams of a driver: one line of request comes in, events go out. */
final class DriverChannel implements DriverProgress {

    private final ObjectMapper json = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();
    private final BufferedReader in;
    private final OutputStream out;

    DriverChannel(InputStream in, OutputStream out) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
    }

    /** The streams of this process, whatever its libraries make of {@code System.out}. */
    static DriverChannel ofProcess() {
        return new DriverChannel(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
    }

    <Q extends Record> Q request(Class<Q> type) throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new IOException("the service has gone before it said what is to be done");
        }
        return json.readValue(line, type);
    }

    /** Runs {@code onEnd} once the service has closed its side, which it does by dying too. */
    void onEnd(Runnable onEnd) {
        Thread watch = new Thread(() -> awaitEnd(onEnd), "lifeline");
        watch.setDaemon(true);
        watch.start();
    }

    private void awaitEnd(Runnable onEnd) {
        try {
            while (in.readLine() != null) {
                // nothing but the end is of interest
            }
        } catch (IOException e) {
            // a broken stream has ended, too
        }
        onEnd.run();
    }

    @Override
    public void total(long rows) {
        send(DriverEvent.total(rows));
    }

    @Override
    public void add(long rows) {
        send(DriverEvent.rows(rows));
    }

    @Override
    public void message(String text) {
        send(DriverEvent.message(text));
    }

    void succeeded(Record result) throws JsonProcessingException {
        send(DriverEvent.result(json.writeValueAsString(result)));
    }

    void refused(PlatformException failure) {
        send(DriverEvent.failure(failure.code().name(), String.valueOf(failure.getMessage())));
    }

    private synchronized void send(DriverEvent event) {
        try {
            String line = DriverEvent.MARK + json.writeValueAsString(event) + "\n";
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the service does not listen any more", e);
        }
    }
}
