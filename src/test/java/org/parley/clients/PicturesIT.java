package org.parley.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Command;
import org.parley.Needs;
import org.parley.start.Program;

/** The scripts of {@code examples/notebook}, run as they are. */
@ExtendWith(Running.class)
class PicturesIT {
    private static final Path SCRIPTS = Path.of("examples/notebook");

    @TempDir
    Path folder;

    @Test
    @Needs("/usr/bin/python3 -c __import__('matplotlib'),__import__('pandas')")
    void pythonDrawsWhoWasInContact(Program program) throws Exception {
        Path picture = folder.resolve("contacts.png");

        String told = Command.output(
                "/usr/bin/python3", SCRIPTS.resolve("contacts.py").toString(), program.address(), picture.toString());

        assertThat(told).endsWith("contacts.png: 31 contacts, 97 utterances\n").doesNotContain("Warning");
        assertThat(colours(picture)).isGreaterThan(100);
    }

    @Test
    @Needs("Rscript -e library(jsonlite)")
    void rDrawsWhatEachSidesAccountsPassOver(Program program) throws Exception {
        Path picture = folder.resolve("accounts.png");

        String told = Command.output(
                "Rscript", SCRIPTS.resolve("accounts.R").toString(), program.address(), picture.toString());

        assertThat(told).endsWith("accounts.png: 41 accounts, 17 topics\n").doesNotContain("Warning");
        assertThat(colours(picture)).isGreaterThan(100);
    }

    /** A picture on which nothing was drawn has one. */
    private static long colours(Path picture) throws IOException {
        BufferedImage image = ImageIO.read(picture.toFile());
        assertThat(image.getWidth()).isGreaterThan(1000);
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                .distinct()
                .count();
    }
}
