package org.parley.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.parley.event.DraftReader;
import org.parley.http.CannotStart;

/** Fills an empty record at the first start, before the service is ready. */
@ApplicationScoped
class FirstLoad {
    private static final Logger LOG = Logger.getLogger(FirstLoad.class);
    private static final String BUNDLED = "/timeline/ukraine-2025.ndjson";
    /** More bad lines are told by number only. */
    private static final int MOST_TOLD = 20;

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
            return;
        }
        load.inTurn(() -> {
            if (load.isDue()) {
                Contents contents = contents();
                load.write(contents, settings.source());
                LOG.infof("Loaded %d revisions of events", contents.entries().size());
            }
        });
    }

    private Contents contents() {
        try (BufferedReader lines = open()) {
            InterchangeFile file = InterchangeFile.read(lines, json);
            Contents contents = new FileCheck(file, json, reader, clock.instant()).check();
            if (!file.rejected().isEmpty()) {
                throw new CannotStart("PARLEY_TIMELINE: " + settings.source() + " has "
                        + file.rejected().size()
                        + " bad lines; nothing was written.\n"
                        + file.rejected().stream()
                                .limit(MOST_TOLD)
                                .map(Rejected::toString)
                                .collect(Collectors.joining("\n")));
            }
            return contents;
        } catch (IOException e) {
            throw new CannotStart("PARLEY_TIMELINE: '" + settings.source() + "' cannot be read: " + e.getMessage()
                    + ". It is 'bundled', 'none', or the path of an interchange file.");
        }
    }

    private BufferedReader open() throws IOException {
        if (!settings.source().equals("bundled")) {
            return Files.newBufferedReader(Path.of(settings.source()));
        }
        var stream = FirstLoad.class.getResourceAsStream(BUNDLED);
        if (stream == null) {
            throw new IOException("the bundled timeline is missing from the artifact");
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
