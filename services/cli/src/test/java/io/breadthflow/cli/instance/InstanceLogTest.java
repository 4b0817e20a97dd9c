package io.breadthflow.cli.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLogTest {

    private Path file;

    @BeforeEach
    void namesTheFile(@TempDir Path folder) {
        file = folder.resolve("standalone.log");
    }

    @Test
    void showsTheLastErrorOfThisStartInPlainText() throws Exception {
        append("{\"log\":{\"level\":\"ERROR\"},\"message\":\"of an earlier start\"}");
        InstanceLog log = InstanceLog.startingNow(file);
        append("OpenJDK 64-Bit Server VM warning: something");
        append(
                "{\"log\":{\"level\":\"ERROR\"},\"message\":\"\\n\\nDescription:\\n\\nThe key 'a' does not exist.\\n\"}");
        append("{\"log\":{\"level\":\"INFO\"},\"message\":\"stopped\"}");
        append("{\"log\":{\"level\":\"ERR");

        assertThat(log.reasonToStop()).isEqualTo("Description:\n\nThe key 'a' does not exist.");
    }

    @Test
    void showsTheMessageOfTheExceptionWithoutItsStackTrace() throws Exception {
        InstanceLog log = InstanceLog.startingNow(file);
        append(
                "{\"log\":{\"level\":\"ERROR\"},\"message\":\"Application run failed\",\"error\":"
                        + "{\"type\":\"IllegalStateException\",\"message\":\"another instance runs\",\"stack_trace\":\"at …\"}}");

        assertThat(log.reasonToStop()).isEqualTo("Application run failed: another instance runs");
    }

    @Test
    void showsTheEndOfThisStartWhereNoErrorIsLogged() throws Exception {
        append("{\"log\":{\"level\":\"ERROR\"},\"message\":\"of an earlier start\"}");
        InstanceLog log = InstanceLog.startingNow(file);
        append("Error: could not reserve enough space for the heap");

        assertThat(log.reasonToStop()).isEqualTo("Error: could not reserve enough space for the heap");
    }

    private void append(String line) throws Exception {
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
