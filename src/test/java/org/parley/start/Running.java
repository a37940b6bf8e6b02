package org.parley.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the packaged program with the timeline that it ships: started for the first of them, ended after the last. */
public final class Running implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Program.class;
    }

    @Override
    public Program resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(Running.class))
                .computeIfAbsent(Program.class, type -> start(), Program.class);
    }

    private static Program start() {
        try {
            Path folder = Files.createTempDirectory("parley-running");
            return Program.in(folder, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
