package io.breadthflow.platform.web;

import io.breadthflow.contracts.api.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;

/** The description of the API: its title, and the problem document that every operation may answer with. */
final class OpenApi {

    private static final String PROBLEM = "Problem";

    private OpenApi() {}

    static OpenAPI describe(String version) {
        Components components = new Components();
        ModelConverters.getInstance(true).read(Problem.class).forEach(components::addSchemas);
        return new OpenAPI()
                .info(new Info()
                        .title("BreadthFlow ML")
                        .version(version)
                        .description("From raw market data to models that people can trust and run")
                        .license(new License().name("Apache-2.0")))
                .components(components);
    }

    static Operation withProblem(Operation operation) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("Any failure, as a problem document")
                                .content(new Content()
                                        .addMediaType("application/problem+json", new MediaType().schema(problem))));
        return operation;
    }
}
