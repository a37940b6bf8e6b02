package org.parley.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.Command;
import org.parley.Needs;

/** The document that the build has written to {@code openapi/}, against the one in git. */
@Needs(".git")
class OpenApiFilesIT {

    @Test
    void theDocumentInGitIsTheOneThatTheBuildMakes() throws Exception {
        assertThat(Command.output("git", "status", "--porcelain", "--untracked-files=all", "--", "openapi")
                        .lines()
                        .filter(line -> line.charAt(1) != ' '))
                .as(
                        "the API changed and openapi/ with it: read the difference (git diff openapi), then add and commit it")
                .isEmpty();
    }
}
