package org.parley.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** The packaged program in a process of its own, started in a folder on free ports. */
public final class Program implements AutoCloseable {
    /** Generous: two cores may be busy with other builds. */
    private static final long SECONDS = 240;

    private static final int PATIENCE_MILLIS = 10_000;

    /** It is started often and asked little: what it takes to compile for speed would be lost. */
    private static final List<String> SOON_READY = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Process process;
    private final Path errors;
    /** Each build looks from elsewhere on: what one has found free another must not take before it is used. */
    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger(20_000 + (int) (ProcessHandle.current().pid() % 100) * 100);

    private final int port;
    private final int managementPort;
    private final CompletableFuture<String> greeting = new CompletableFuture<>();
    private final List<String> output = new CopyOnWriteArrayList<>();

    private Program(Process process, Path errors, int port, int managementPort) {
        this.process = process;
        this.errors = errors;
        this.port = port;
        this.managementPort = managementPort;
        Thread reader = new Thread(this::read, "output of the program");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Settings given win over the free ports.
     *
     * @param under a command that runs the program, such as a shell with limits; none if empty
     */
    public static Program in(Path folder, Map<String, String> settings, String... under) throws IOException {
        Path errors = Files.createTempFile("parley", ".err");
        int port = freePort();
        int managementPort = freePort();
        Map<String, String> all = new HashMap<>(Map.of(
                "QUARKUS_HTTP_PORT", String.valueOf(port), "QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort)));
        all.putAll(settings);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(under));
        command.add(java);
        command.addAll(SOON_READY);
        command.addAll(List.of("-jar", System.getProperty("parley.jar")));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(all);
        return new Program(builder.start(), errors, port, managementPort);
    }

    /** Below those that systems give to connections: such a one could be gone again before the program takes it. */
    public static int freePort() {
        int port = NEXT_PORT.getAndIncrement();
        try (ServerSocket free = new ServerSocket(port)) {
            return free.getLocalPort();
        } catch (IOException taken) {
            return freePort();
        }
    }

    /** The lines that the program prints when it is ready. */
    public String greeting() {
        try {
            return greeting.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the program did not become ready: " + errors(), e);
        }
    }

    public String address() {
        return greeting()
                .lines()
                .filter(line -> line.contains(" is ready in "))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".* at ", "");
    }

    public String management() {
        greeting();
        return managementToBe();
    }

    /** Where it will be, before it is ready. */
    String addressToBe() {
        return "http://localhost:" + port;
    }

    String managementToBe() {
        return "http://localhost:" + managementPort;
    }

    /** Waits for the end. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the program does not end");
        }
        return process.exitValue();
    }

    /** What it has printed so far. */
    public String output() {
        return String.join("\n", output);
    }

    /** Waits until this holds of the running program, looking again every few milliseconds. */
    public void until(BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!holds.getAsBoolean()) {
            if (process.waitFor(5, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                throw new AssertionError("it did not come to that: " + output() + errors());
            }
        }
    }

    /** Waits until balancers are told to send requests: it has answered one of its own by then. */
    public void untilReady() throws InterruptedException {
        until(this::isReady);
    }

    private boolean isReady() {
        try {
            URL ready = URI.create(management() + "/q/health/ready").toURL();
            HttpURLConnection connection = (HttpURLConnection) ready.openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    public String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As an operator stops it. */
    public int terminate() throws InterruptedException {
        tellToEnd();
        return exitCode();
    }

    void tellToEnd() {
        process.destroy();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                if (line.startsWith("  writing ")) {
                    greeting.complete(output());
                }
            }
        } catch (IOException gone) {
            // The process was killed: what it said before stays.
            output.add(String.valueOf(gone.getMessage()));
        }
        greeting.completeExceptionally(new IllegalStateException("it ended: " + output()));
    }
}
