package org.parley.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts the program; ends with 1 and one line on the error output if it cannot start. */
@QuarkusMain
public class Main implements QuarkusApplication {
    private static final Logger REFUSED = Logger.getLogger("org.parley.refused");
    private static final Logger LOG = Logger.getLogger(Main.class);

    private final FirstAnswer first;
    private final Greeting greeting;

    Main(@Readiness FirstAnswer first, Greeting greeting) {
        this.first = first;
        this.greeting = greeting;
    }

    public static void main(String... args) {
        // Whether an address can be read is for http.Door to say, in words; the server would answer a bare 400.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(Main.class, Main::end, args);
    }

    @Override
    public int run(String... args) {
        first.askBeside();
        greeting.say();
        Quarkus.waitForExit();
        return 0;
    }

    private static void end(int code, @Nullable Throwable fault) {
        if (fault != null) {
            Refusal.sentence(fault)
                    .ifPresentOrElse(
                            sentence -> REFUSED.error("Parley cannot start: " + sentence),
                            () -> LOG.error("Parley cannot start, for a reason that it does not know", fault));
        }
        System.exit(code);
    }
}
