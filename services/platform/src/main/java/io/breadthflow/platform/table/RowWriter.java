package io.breadthflow.platform.table;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows in one format. It is never closed: the stream is the container's, and what broke off must look broken. */
interface RowWriter {

    void begin(List<String> columns) throws IOException;

    void row(@Nullable Object[] values) throws IOException;

    /** Ends the document. */
    void end() throws IOException;
}
