package io.breadthflow.platform.table;

import io.breadthflow.lake.table.Lake;
import io.breadthflow.platform.job.run.HostedServices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Beans of the REST API for tables. */
@Configuration(proxyBeanMethods = false)
public class TableConfiguration {

    @Bean
    TableController tableController(HostedServices services, Lake lake, JsonMapper json) {
        return new TableController(services, lake, new RowExport(json));
    }
}
