package org.parley;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** How often what is left to chance is tried: some times with every build, and in full by {@code bench/faults}. */
public final class Rounds {
    private static final Path COUNTED = Path.of("target", "faults.txt");

    private Rounds() {}

    public static int of(int some, int inFull) {
        return isFull() ? inFull : some;
    }

    public static boolean isFull() {
        return "full".equals(System.getProperty("faults"));
    }

    /** Keeps a line of what a test has counted; {@code bench/faults} shows them. */
    public static void counted(String line, Object... figures) {
        try {
            Files.createDirectories(COUNTED.getParent());
            Files.writeString(
                    COUNTED,
                    String.format(Locale.ROOT, line, figures) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
