package org.parley.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Origins are compared as browsers write them, so others are refused at the start. */
class CorsOriginsTest {
    private static void start(List<String> readers, List<String> writers) {
        new Cors(new CorsSettings() {
                    @Override
                    public Optional<List<String>> read() {
                        return Optional.of(readers);
                    }

                    @Override
                    public Optional<List<String>> write() {
                        return Optional.of(writers);
                    }
                })
                .check(new StartupEvent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://strelsau.example",
                " https://strelsau.example",
                "http://localhost:3000",
                "http://strelsau.example:443",
                "https://[2001:db8::7]:8443"
            })
    void origins(String origin) {
        assertThatCode(() -> start(List.of(origin, "*"), List.of(origin))).doesNotThrowAnyException();
    }

    @Test
    void noneStandsAlone() {
        assertThatCode(() -> start(List.of("none"), List.of())).doesNotThrowAnyException();
        assertThatThrownBy(() -> start(List.of("none", "https://strelsau.example"), List.of()))
                .hasMessageContaining("PARLEY_CORS_READ: 'none' is no origin");
        assertThatThrownBy(() -> start(List.of("*"), List.of("*"))).hasMessageContaining("PARLEY_CORS_WRITE: '*'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "strelsau.example",
                "https://strelsau.example/",
                "https://Strelsau.example",
                "HTTPS://strelsau.example",
                "https://strelsau.example:443",
                "http://strelsau.example:80",
                "https://[2001:DB8::7]",
                "ftp://strelsau.example"
            })
    void othersAreRefused(String origin) {
        assertThatThrownBy(() -> start(List.of(origin), List.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("'" + origin + "' is no origin");
    }
}
