package io.breadthflow.cli.output;

import io.breadthflow.cli.client.Json;
import java.io.PrintWriter;

/**
 * Output of a command. In text format results go to stdout; in JSON format stdout holds one document, and whatever
 * people read goes to stderr.
 */
public final class Console {

    /** Format of stdout. */
    public enum Format {
        TEXT,
        JSON
    }

    private final PrintWriter out;
    private final PrintWriter err;
    private final Format format;

    public Console(PrintWriter out, PrintWriter err, Format format) {
        this.out = out;
        this.err = err;
        this.format = format;
    }

    public boolean isJson() {
        return format == Format.JSON;
    }

    /** A line for people: stdout in text format, stderr in JSON format. */
    public void line(String text) {
        PrintWriter writer = isJson() ? err : out;
        writer.println(text);
        writer.flush();
    }

    /** A line about how far the work is: stderr, whatever the format. */
    public void progress(String text) {
        err.println(text);
        err.flush();
    }

    /** Rewrites the current line of stderr; only for terminals. */
    public void status(String text) {
        err.print("\r\u001b[2K" + text);
        err.flush();
    }

    public void error(String text) {
        err.println(text);
        err.flush();
    }

    /** The one JSON document of the command. */
    public void document(Object document) {
        out.println(Json.MAPPER.writeValueAsString(document));
        out.flush();
    }

    /** The document in JSON format, else the text. */
    public void result(Object document, Runnable text) {
        if (isJson()) {
            document(document);
        } else {
            text.run();
        }
    }

    /** Stdout itself, for exports. */
    public PrintWriter out() {
        return out;
    }
}
