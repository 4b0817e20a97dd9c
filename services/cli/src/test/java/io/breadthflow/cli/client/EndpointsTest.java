package io.breadthflow.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.breadthflow.cli.instance.DataFolder;
import io.breadthflow.contracts.job.ServiceName;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointsTest {

    @TempDir
    private Path folder;

    @Test
    void takesTheAddressOfEachServiceFromTheEnvironment() {
        Map<String, String> environment = Map.of(
                "BREADTHFLOW_INGESTION_URL", "http://a",
                "BREADTHFLOW_FEATURES_URL", "http://b",
                "BREADTHFLOW_TRAINING_URL", "http://c",
                "BREADTHFLOW_SERVING_URL", "http://d");
        assertThat(Endpoints.isConfigured(environment)).isTrue();
        assertThat(Endpoints.of(environment, new DataFolder(folder)::address).of(ServiceName.TRAINING))
                .isEqualTo(URI.create("http://c"));
    }

    @Test
    void needsAnInstanceForAServiceTheEnvironmentDoesNotName() {
        assertThatThrownBy(() ->
                        Endpoints.of(Map.of("BREADTHFLOW_SERVING_URL", "http://d"), new DataFolder(folder)::address))
                .isInstanceOf(UnreachableException.class);
    }
}
