package org.parley;

import java.io.File;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A test that needs a foreign program (a name on the PATH), a file of the checkout (a path with a slash or a dot), or that a command
 * (with spaces, none of them within a word: {@code /usr/bin/python3 -c __import__('icalendar')}) succeeds: it runs where that is so, and
 * everywhere under {@code PARLEY_REQUIRE_CLIENTS=true}, so that there its absence is a failure. {@link Command} runs the program.
 */
@ExtendWith(Needs.Condition.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Needs {
    String value();

    /** Looks for it. */
    class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
            String needed = AnnotationSupport.findAnnotation(test.getElement(), Needs.class)
                    .or(() -> AnnotationSupport.findAnnotation(test.getRequiredTestClass(), Needs.class))
                    .orElseThrow()
                    .value();
            if (isHere(needed) || "true".equals(System.getenv("PARLEY_REQUIRE_CLIENTS"))) {
                return ConditionEvaluationResult.enabled(needed);
            }
            return ConditionEvaluationResult.disabled(needed + " is not here");
        }

        private static boolean isHere(String needed) {
            if (needed.contains(" ")) {
                return Command.succeeds(needed.split(" "));
            }
            boolean path = needed.contains("/") || needed.startsWith(".");
            return path
                    ? Files.exists(Path.of(needed))
                    : Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                            .anyMatch(folder -> Files.isExecutable(Path.of(folder, needed)));
        }
    }
}
