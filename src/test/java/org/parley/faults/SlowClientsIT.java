package org.parley.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.parley.Rounds;
import org.parley.start.Program;

/** Two hundred clients that keep the program waiting, as many as it has workers: others are served all the same. */
@Isolated("it measures")
class SlowClientsIT {
    private static final int CLIENTS = 200;
    private static final int AT_ONCE = 20;
    private static final int WARM_SECONDS = 3;
    private static final int READERS = 4;
    private static final int SECONDS = Rounds.of(4, 30);
    /** Generous, for a machine that builds meanwhile; in full what the issue asks for. */
    private static final long SLOWEST_MILLIS = Rounds.of(1_000, 200);

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: ([0-9]+)");

    private static final String WITH_TOKEN = "Authorization: Bearer " + Caller.TOKEN + "\r\n";
    private static final String BODY = """
            POST /v1/events HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: 100000\r
            """;

    @TempDir
    static Path folder;

    private static Program program;
    private final List<Socket> clients = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        Map<String, String> settings = new HashMap<>(Caller.SETTINGS);
        settings.remove("PARLEY_TIMELINE");
        settings.put("PARLEY_BODY_TIMEOUT", SECONDS + 5 + "S");
        program = Program.in(folder, settings);
        program.greeting();
        // What is measured is not the first second of a process.
        assertThat(read(new Answers(), System.nanoTime() + TimeUnit.SECONDS.toNanos(WARM_SECONDS)))
                .isNotEmpty();
    }

    @AfterEach
    void leave() throws IOException {
        for (Socket client : clients) {
            client.close();
        }
    }

    @AfterAll
    static void end() {
        program.close();
    }

    @Test
    void thatDoNotReadWhatTheyAskedFor() throws Exception {
        for (int some = 0; some < CLIENTS; some += AT_ONCE) {
            connect(AT_ONCE, "GET /v1/events?limit=1000&embed=all HTTP/1.1\r\nHost: localhost\r\n\r\n");
            answersBegin(clients.subList(some, some + AT_ONCE));
        }
        othersAreServed("do not read", "");
        for (Socket client : clients) {
            comesWhole(client);
        }
    }

    /** The rest of an answer that was begun: as long as its head says. */
    private static void comesWhole(Socket client) throws IOException {
        DataInputStream rest = new DataInputStream(client.getInputStream());
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) rest.readUnsignedByte());
        }
        Matcher length = LENGTH.matcher(head);
        assertThat(length.find()).as(head.toString()).isTrue();
        byte[] body = new byte[Integer.parseInt(length.group(1))];
        rest.readFully(body);
        assertThat(body[body.length - 1]).isEqualTo((byte) '}');
    }

    @Test
    void thatSendHeadersByteByByte() throws Exception {
        connect(CLIENTS, "GET /v1/events HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        assertThat(othersAreServed("send headers byte by byte", "a")).hasSize(CLIENTS);
    }

    @Test
    void thatSendBodiesByteByByte() throws Exception {
        connect(CLIENTS, BODY + WITH_TOKEN + "\r\n{");
        assertThat(othersAreServed("send bodies byte by byte", " ")).hasSize(CLIENTS);
    }

    @Test
    void thatSendBodiesByteByByteWithoutAToken() throws Exception {
        connect(CLIENTS, BODY + "\r\n{");
        othersAreServed("send bodies byte by byte without a token", " ");
    }

    @Test
    void aBodyThatDoesNotComeIsGivenUp() throws Exception {
        connect(1, BODY + WITH_TOKEN + "\r\n{");
        Socket client = clients.get(0);
        client.setSoTimeout(60_000);
        assertThat(new String(client.getInputStream().readAllBytes(), US_ASCII))
                .startsWith("HTTP/1.1 408")
                .contains("body-too-slow");
    }

    private void connect(int count, String text) throws IOException {
        URI address = URI.create(program.address());
        for (int client = 0; client < count; client++) {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(1_024);
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 10_000);
            clients.add(socket);
            socket.getOutputStream().write(text.getBytes(US_ASCII));
        }
    }

    /** Some at a time, so that it is not the making of the answers that others wait for. */
    private static void answersBegin(List<Socket> some) throws IOException {
        for (Socket client : some) {
            client.setSoTimeout(60_000);
            assertThat(client.getInputStream().read()).isEqualTo('H');
        }
    }

    /** While each slow client sends a drop now and then; those are told that were not sent away. */
    private List<Socket> othersAreServed(String what, String drop) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        Answers answers = new Answers();
        List<Socket> slow = new ArrayList<>(clients);
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        List<Future<List<Long>>> times = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            times.add(readers.submit((Callable<List<Long>>) () -> read(answers, end)));
        }
        while (System.nanoTime() < end) {
            slow.removeIf(client -> !takes(client, drop));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        List<Long> millis = new ArrayList<>();
        for (Future<List<Long>> each : times) {
            millis.addAll(each.get(60, TimeUnit.SECONDS));
        }
        readers.shutdown();
        assertThat(answers.unexpected()).isEmpty();
        millis.sort(null);
        long slowest = millis.get(millis.size() * 99 / 100);
        Rounds.counted(
                "%d clients that %s, %d of them to the end: others %s, p99 %d ms",
                CLIENTS, what, slow.size(), answers, slowest);
        assertThat(answers.of(200)).isEqualTo(millis.size());
        assertThat(slowest).isLessThan(SLOWEST_MILLIS);
        return slow;
    }

    /** Whether it still takes part; it may be answered and sent away. */
    private static boolean takes(Socket client, String drop) {
        try {
            client.getOutputStream().write(drop.getBytes(US_ASCII));
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static List<Long> read(Answers answers, long end) throws IOException {
        Caller reader = new Caller(program.address());
        List<Long> millis = new ArrayList<>();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            answers.take(reader.get("/v1/events?limit=10"));
            millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
        return millis;
    }
}
