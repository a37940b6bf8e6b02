package org.parley.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import org.parley.event.DraftReader;
import org.parley.http.CannotStart;

/** Fills an empty record at the first start, before the service is ready. */
@ApplicationScoped
class FirstLoad {
    private static final String BUNDLED = "/timeline/ukraine-2025.ndjson";

    private final TimelineSettings settings;
    private final ObjectMapper json;
    private final DraftReader reader;
    private final Load load;
    private final Clock clock;

    FirstLoad(TimelineSettings settings, ObjectMapper json, DraftReader reader, Load load, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.reader = reader;
        this.load = load;
        this.clock = clock;
    }

    void start(@Observes @Priority(1000) StartupEvent start) {
        if (settings.source().equals("none")) {
            load.cutOff().ifPresent(source -> {
                throw new CannotStart("the record is half of " + source + ", whose load was cut off; start with"
                        + " PARLEY_TIMELINE=" + source + ", which begins it anew.");
            });
            return;
        }
        load.inTurn(() -> {
            if (load.isDue()) {
                load();
            }
        });
    }

    private void load() {
        try (InputStream file = open();
                LoadUnderWay loading = new LoadUnderWay(load, settings.source())) {
            FileCheck check = new FileCheck(json, reader, clock.instant(), loading);
            check.check(file);
            if (!check.rejections().isEmpty()) {
                loading.undo();
                throw new CannotStart("PARLEY_TIMELINE: " + settings.source() + " has "
                        + check.rejections().inWords());
            }
            loading.finish();
        } catch (IOException | InvalidPathException e) {
            throw new CannotStart("PARLEY_TIMELINE: '" + settings.source() + "' cannot be read ("
                    + (e instanceof NoSuchFileException ? "there is no such file" : e.getMessage())
                    + "). It is 'bundled', 'none', or the path of an interchange file.");
        }
    }

    private InputStream open() throws IOException {
        if (!settings.isBundled()) {
            return Files.newInputStream(Path.of(settings.source()));
        }
        var stream = FirstLoad.class.getResourceAsStream(BUNDLED);
        if (stream == null) {
            throw new IOException("the bundled timeline is missing from the artifact");
        }
        return stream;
    }
}
