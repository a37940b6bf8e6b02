package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A foreign program that is run. */
public final class Command {
    /** Seconds, for what hangs: a picture drawn by R on a busy machine takes a tenth. */
    private static final int PATIENCE = 600;

    private Command() {}

    /** What it printed, errors among it; it must succeed, and end in good time. */
    public static String output(String... command) throws IOException, InterruptedException {
        return outputIn(Path.of("."), command);
    }

    /** The same, run in a folder. */
    public static String outputIn(Path folder, String... command) throws IOException, InterruptedException {
        // Not read from a pipe: a program that hangs would hold its end open.
        Path printed = Files.createTempFile("parley-printed", ".txt");
        try {
            boolean ended = end(new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile())
                    .start());
            String output = new String(Files.readAllBytes(printed), StandardCharsets.UTF_8);
            assertThat(ended).as(String.join(" ", command) + ":\n" + output).isTrue();
            return output;
        } finally {
            Files.delete(printed);
        }
    }

    /** Whether it is there and succeeds. */
    public static boolean succeeds(String... command) {
        try {
            return end(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether it succeeded in time; else it is ended. */
    private static boolean end(Process process) throws InterruptedException {
        try {
            return process.waitFor(PATIENCE, TimeUnit.SECONDS) && process.exitValue() == 0;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
