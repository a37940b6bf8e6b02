package org.parley.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.http.CannotStart;

class CallersTest {
    private static final List<String> TRUSTED = List.of("10.0.0.0/8", "2001:db8:ffff::7");

    private static String caller(String header, String peer, String... values) {
        return new Callers(TRUSTED, header)
                .of(peer, name -> name.equals(header) ? List.of(values) : List.of("192.0.2.66"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "192.0.2.1        | 198.51.100.1                      | 192.0.2.1",
                "10.0.0.1         | 198.51.100.1                      | 198.51.100.1",
                "10.0.0.1         | 203.0.113.9, 198.51.100.1         | 198.51.100.1",
                "10.0.0.1         | 203.0.113.9, 198.51.100.1, 10.9.9.9 | 198.51.100.1",
                "10.0.0.1         | 10.0.0.2                          | 10.0.0.2",
                "10.0.0.1         | nobody                            | 10.0.0.1",
                "10.0.0.1         | 198.51.100.1, nobody, 10.0.0.2    | 10.0.0.2",
                "10.0.0.1         | 198.51.100.1:4711                 | 198.51.100.1",
                "10.0.0.1         | [2001:db8:1:2:3::4]:4711          | 20010db800010002",
                "2001:db8:ffff::7 | 2001:db8:1:2:9::9                 | 20010db800010002",
                "2001:db8:ffff::8 | 2001:db8:1:2:9::9                 | 20010db8ffff0000",
                "::ffff:10.0.0.1  | ::ffff:198.51.100.1               | 198.51.100.1",
                "-                | 198.51.100.1                      | unknown"
            })
    void aHeaderIsReadFromItsEndAsFarAsItsWritersAreTrusted(String peer, String value, String caller) {
        assertThat(caller("X-Forwarded-For", peer, value)).isEqualTo(caller);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=198.51.100.1;proto=https                      | 198.51.100.1",
                "by=10.0.0.1;For=\"198.51.100.1:4711\"             | 198.51.100.1",
                "for=203.0.113.9, for=\"[2001:db8:1:2:3::4]:99\"   | 20010db800010002",
                "for=198.51.100.1, for=10.0.0.9                    | 198.51.100.1",
                "for=198.51.100.1, for=_hidden                     | 10.0.0.1",
                "for=unknown                                       | 10.0.0.1",
                "proto=https                                       | 10.0.0.1",
                "for=\"198.51.100.1, for=10.0.0.9                  | 198.51.100.1"
            })
    void theStandardHeaderIsReadTheSameWay(String value, String caller) {
        assertThat(caller("Forwarded", "10.0.0.1", value)).isEqualTo(caller);
    }

    @Test
    void aHeaderThatComesTwiceIsOneList() {
        assertThat(caller("X-Forwarded-For", "10.0.0.1", "203.0.113.9", "198.51.100.1"))
                .isEqualTo("198.51.100.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "/8", "10.0.0"})
    void whatIsNoNetworkIsToldTheOperator(String network) {
        assertThatThrownBy(() -> new Callers(List.of(network), "Forwarded"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PARLEY_PROXY_TRUSTED: '" + network + "'");
    }

    @Test
    void noOtherHeaderIsRead() {
        assertThatThrownBy(() -> new Callers(List.of(), "X-Real-IP"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PARLEY_PROXY_HEADER: 'X-Real-IP'");
    }
}
