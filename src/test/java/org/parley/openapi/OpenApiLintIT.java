package org.parley.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.Command;
import org.parley.Needs;

/** Redocly, as {@code .ci/package.json} fixes it ({@code npm ci --prefix .ci}); its exceptions are argued in {@code .ci/redocly.yaml}. */
@Needs(".ci/node_modules/.bin/redocly")
class OpenApiLintIT {

    @Test
    void theDocumentHasNeitherErrorsNorWarnings() throws Exception {
        assertThat(Command.output(
                        ".ci/node_modules/.bin/redocly",
                        "lint",
                        "--config",
                        ".ci/redocly.yaml",
                        "openapi/openapi.yaml"))
                .contains("Your API description is valid")
                .doesNotContain("Warning was generated");
    }
}
