package se.brygga.app.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.app.pipeline.Connectors;
import se.brygga.core.connector.Connector;
import se.brygga.core.connector.DeliverySettings;
import se.brygga.core.error.Untranslatable;

/** A subscription leads nowhere but where the installation has said. */
class EndpointsTest {

    private static final String URL = "https://told.akerby.example/notifications";

    private final Endpoints endpoints = new Endpoints(
            new Connectors(Map.of(
                    "akerby-record", connector("akerby-record", "SE2120009994-V1", "fhir"),
                    "akerby-told", connector("akerby-told", "SE2120009994-V1", "subscription"),
                    "other-record", connector("other-record", "SE2329990010-V1", "fhir"))),
            Map.of(
                    "akerby-told.url", URL,
                    "akerby-record.url", "https://record.akerby.example/fhir",
                    "other-record.url", "https://other.example/fhir")::get);

    @Test
    void theConfiguredAddressOfTheOwnOrganisationIsTaken() {
        assertThat(endpoints.destination("akerby-record", URL)).isEqualTo("akerby-told");
    }

    @ParameterizedTest(name = "Case080 {0}")
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/fhir",
                "http://[::1]/",
                "http://169.254.169.254/latest/meta-data",
                "http://told.akerby.example/notifications",
                "https://told.akerby.example:444/notifications",
                "https://told.akerby.example/notifications/",
                "https://told.akerby.example/notifications?to=http://127.0.0.1",
                "https://told.akerby.example.attacker/notifications",
                "https://user@told.akerby.example/notifications",
                "https://record.akerby.example/fhir",
                "file:///etc/passwd"
            })
    void case080AnyOtherAddressIsRefused(String endpoint) {
        assertThatThrownBy(() -> endpoints.destination("akerby-record", endpoint))
                .isInstanceOf(Untranslatable.class)
                .hasMessageNotContaining("attacker");
    }

    @Test
    void anotherOrganisationsAddressIsRefused() {
        assertThatThrownBy(() -> endpoints.destination("other-record", URL)).isInstanceOf(Untranslatable.class);
    }

    private static Connector connector(String id, String organisation, String format) {
        var delivery = new DeliverySettings(
                format, "none", Duration.ofMinutes(30), 1, Duration.ofSeconds(1), Duration.ofMinutes(1), null);
        return new Connector(id, "", organisation, null, null, delivery, Map.of());
    }
}
