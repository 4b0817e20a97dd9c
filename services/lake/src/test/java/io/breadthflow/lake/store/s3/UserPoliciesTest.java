package io.breadthflow.lake.store.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.breadthflow.contracts.job.ServiceName;
import io.breadthflow.contracts.table.TableSpec;
import io.breadthflow.contracts.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every table can be written by the user of its writer and by no other service's. */
class UserPoliciesTest {

    private static final Path POLICIES = Path.of("../../compose/minio/policies");

    @Test
    void everyTableHasOneUserThatWritesIt() throws IOException {
        for (TableSpec table : specs()) {
            for (ServiceName service : ServiceName.values()) {
                assertThat(mayWrite(service, table.name()))
                        .as(service + " writes " + table.name())
                        .isEqualTo(service == table.writer());
            }
        }
    }

    private static List<TableSpec> specs() {
        return Stream.concat(
                        Tables.fixed().stream(),
                        Stream.of(
                                Tables.features("equities-daily", "0123abcd", List.of("a")),
                                Tables.labels("next_day_direction", 1)))
                .toList();
    }

    private static boolean mayWrite(ServiceName service, String table) throws IOException {
        return Files.readString(POLICIES.resolve(service.path() + ".json"))
                .lines()
                .map(line -> line.strip().replaceAll("[\",]", ""))
                .filter(line -> line.startsWith("arn:aws:s3:::lake/tables/") && !line.contains("_delta_log"))
                .map(line -> line.substring("arn:aws:s3:::lake/".length()).replace("*", ".*"))
                .anyMatch(("tables/" + table + "/x")::matches);
    }
}
