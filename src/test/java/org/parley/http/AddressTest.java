package org.parley.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void theQuestionIsKeptAndEncodedAgain() {
        Address address = Address.of(
                "/v1/events", "actor=a%26b&kind=call,visit&datetime=2025-04-26/..&place=S%C3%A3o+Paulo&kind=x");
        assertThat(address.with("cursor", "eyJ=").toString())
                .isEqualTo(
                        "/v1/events?actor=a%26b&kind=call,visit&datetime=2025-04-26/..&place=S%C3%A3o%20Paulo&kind=x&cursor=eyJ%3D");
        assertThat(address.with("cursor", "1")
                        .with("cursor", "2")
                        .without("cursor")
                        .toString())
                .isEqualTo(address.toString());
    }

    @Test
    void withoutAQuestionItIsThePath() {
        assertThat(Address.of("/v1/events", null).toString()).isEqualTo("/v1/events");
    }

    @Test
    void theSameFiltersAreOneTextInWhateverOrder() {
        String one = Address.of("/v1/events", "kind=call&actor=a%20b&limit=5&cursor=x")
                .filters();
        String other = Address.of("/v1/events", "actor=a+b&kind=call&limit=9&embed=links")
                .filters();
        assertThat(one).isEqualTo(other);
    }

    @Test
    void theSameQuestionCanBePutToAnotherPath() {
        Address address = Address.of("/v1/events.atom", "kind=call,visit&place=S%C3%A3o+Paulo&limit=9");
        assertThat(address.at("https://parley.example.org/v1/events")
                        .without("limit")
                        .toString())
                .isEqualTo("https://parley.example.org/v1/events?kind=call,visit&place=S%C3%A3o%20Paulo");
        assertThat(address.question()).isEqualTo("kind=call,visit, place=São Paulo");
        assertThat(Address.of("/v1/events", "limit=9").question()).isEmpty();
    }

    @Test
    void nothingBreaksOutOfAnAddress() {
        assertThat(Address.of("/v1/events", "actor=%3E%3B+rel%3D%22next%22%0D%0AX")
                        .toString())
                .doesNotContain(">", "\"", "\r", "\n", ";");
    }
}
