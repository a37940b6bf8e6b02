package org.parley.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Command;
import org.parley.Needs;
import org.parley.start.Program;
import org.parley.start.Running;

/** The scripts of {@code examples/notebook}, run as they are. */
@ExtendWith(Running.class)
class PicturesIT {
    private static final Path SCRIPTS = Path.of("examples/notebook");

    private static final int RUSSIA = 0xFFC0392B;
    private static final int USA = 0xFF2563A8;

    @TempDir
    Path folder;

    @Test
    @Needs("/usr/bin/python3 -c __import__('matplotlib'),__import__('pandas')")
    void pythonDrawsWhoWasInContact(Program program) throws Exception {
        draws("/usr/bin/python3", "contacts.py", "31 contacts, 97 utterances", program);
    }

    @Test
    @Needs("Rscript -e library(jsonlite)")
    void rDrawsWhatEachSidesAccountsPassOver(Program program) throws Exception {
        draws("Rscript", "accounts.R", "41 accounts, 17 topics", program);
    }

    private void draws(String interpreter, String script, String told, Program program) throws Exception {
        Path picture = folder.resolve("picture.png");
        assertThat(Command.output(
                        interpreter, SCRIPTS.resolve(script).toString(), program.address(), picture.toString()))
                .endsWith("picture.png: " + told + "\n")
                .doesNotContain("Warning");
        BufferedImage image = ImageIO.read(picture.toFile());
        assertThat(image.getWidth()).isGreaterThan(1000);
        // What is drawn of Russia and of the United States, not only letters and lines.
        assertThat(of(RUSSIA, image)).isGreaterThan(1_000);
        assertThat(of(USA, image)).isGreaterThan(1_000);
    }

    private static long of(int colour, BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) == colour)
                .count();
    }
}
