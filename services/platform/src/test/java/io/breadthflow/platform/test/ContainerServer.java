package io.breadthflow.platform.test;

import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** A Postgres in a container of an image that the environment names, which must be on the machine: none is pulled. */
final class ContainerServer {

    static final String IMAGE = "BREADTHFLOW_TEST_POSTGRES_IMAGE";

    private ContainerServer() {}

    @SuppressWarnings("resource") // closed as the process of the server
    static PostgresServer start() {
        PostgreSQLContainer container = new PostgreSQLContainer(
                        DockerImageName.parse(Environment.get(IMAGE)).asCompatibleSubstituteFor("postgres"))
                .withImagePullPolicy(image -> false)
                .withCommand("postgres", "-c", "max_connections=200");
        container.start();
        return new PostgresServer(
                container.getJdbcUrl(), container.getUsername(), container.getPassword(), container::close);
    }
}
