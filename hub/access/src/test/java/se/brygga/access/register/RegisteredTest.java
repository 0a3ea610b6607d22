package se.brygga.access.register;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.access.register.Written.entry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.access.Directory;
import se.brygga.access.decision.Emergency;
import se.brygga.access.decision.Ground;
import se.brygga.access.decision.LegalSettings;
import se.brygga.access.decision.Relation;
import se.brygga.access.decision.RelationStatement;
import se.brygga.access.decision.Validity;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Side;
import se.brygga.core.record.RegisterEntry;

/** Consents, emergencies, relations and information given. */
class RegisteredTest {

    private static final Instant NOW = Instant.parse("2026-03-27T10:00:00Z");
    private static final String USER = "SE2329990010-A1";

    @Test
    void aConsentIsForAUserOrAUnitForSoLong() {
        RegisterEntry user = entry("c1", "consent", Directory.REGION)
                .to("Practitioner", USER)
                .valid("2026-03-27", "2026-12-31")
                .done();
        RegisterEntry unit = entry("c2", "consent", Directory.REGION_TOO)
                .to("Organization", Directory.WARD)
                .valid("2026-03-27T11:00:00+01:00", null)
                .done();

        assertThat(read(user, unit).consents())
                .containsExactly(
                        new Ground(
                                "c1",
                                USER,
                                null,
                                Instant.parse("2026-03-26T23:00:00Z"),
                                Instant.parse("2026-12-31T23:00:00Z")),
                        new Ground("c2", null, Directory.WARD, NOW, null));
    }

    @Test
    void aConsentWithoutPeriodCountsFromWhenItWasMade() {
        RegisterEntry entry = entry("c1", "consent", Directory.REGION)
                .to("Practitioner", USER)
                .done();

        assertThat(read(entry).consents())
                .containsExactly(new Ground("c1", USER, null, Instant.parse("2026-03-01T09:00:00Z"), null));
    }

    @Test
    void whatIsWithdrawnOrAnothersOrForNobodyIsNoConsent() {
        assertThat(read(
                                consent(Directory.REGION).annulled(NOW).done(),
                                consent(Directory.REGION)
                                        .annulled(NOW.plusSeconds(1))
                                        .done(),
                                consent(Directory.REGION)
                                        .status(ConsentState.INACTIVE)
                                        .done(),
                                consent(Directory.TOWN_CARE).done(),
                                consent(null).done(),
                                entry("c1", "consent", Directory.REGION)
                                        .to("Device", USER)
                                        .done(),
                                entry("c1", "consent", Directory.REGION)
                                        .dataOf(Directory.WARD)
                                        .done(),
                                entry("c1", "consent", Directory.REGION).done())
                        .consents())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} until {1}, for {2}, reason {3}: {4}")
    @CsvSource({
        "2026-03-27T10:30:00+01:00, 2026-03-27T11:30:00+01:00, SE2329990010-A1, no pulse, true",
        "2026-03-27T10:30:00+01:00, 2026-03-27T11:00:00+01:00, SE2329990010-A1, no pulse, false",
        "2026-03-27T11:00:00+01:00, 2026-03-27T12:00:00+01:00, SE2329990010-A1, no pulse, true",
        "2026-03-27T11:00:01+01:00, 2026-03-27T12:00:00+01:00, SE2329990010-A1, no pulse, false",
        "2026-03-27T10:30:00+01:00, 2026-03-27T11:30:01+01:00, SE2329990010-A1, no pulse, false",
        "2026-03-27T10:30:00+01:00, , SE2329990010-A1, no pulse, false",
        "2026-03-27, 2026-03-27, SE2329990010-A1, no pulse, false",
        "2026-03-27T10:30:00+01:00, 2026-03-27T11:30:00+01:00, SE2329990010-A2, no pulse, false",
        "2026-03-27T10:30:00+01:00, 2026-03-27T11:30:00+01:00, SE2329990010-A1, ' ', false"
    })
    void anEmergencyIsOneUsersForAnHourAtMost(String from, String until, String user, String reason, boolean holds) {
        RegisterEntry emergency = entry("e1", "emergency", Directory.REGION)
                .to("Practitioner", user)
                .valid(from, until)
                .flag("emergency-consent-unobtainable", true)
                .flag("emergency-cannot-request-lift", false)
                .reason(reason)
                .done();

        assertThat(read(emergency).emergency())
                .isEqualTo(holds ? Optional.of(new Emergency("e1", true, false)) : Optional.empty());
    }

    @Test
    void anEmergencyAtAnotherProviderOrUnitIsNoneHere() {
        for (String provider : List.of(Directory.TOWN_CARE, Directory.REGION_TOO)) {
            assertThat(read(emergency(provider).done()).emergency()).isEmpty();
        }
        assertThat(read(emergency(Directory.REGION)
                                .to("Organization", Directory.OTHER_WARD)
                                .done())
                        .emergency())
                .isEmpty();
        assertThat(read(emergency(Directory.REGION)
                                .to("Organization", Directory.WARD)
                                .done())
                        .emergency())
                .isPresent();
    }

    private static Written emergency(String provider) {
        return entry("e1", "emergency", provider)
                .to("Practitioner", USER)
                .valid("2026-03-27T10:30:00+01:00", "2026-03-27T11:30:00+01:00")
                .reason("no pulse");
    }

    @Test
    void relationsAreTakenAsTheSourcesStateThem() {
        RegisterEntry stated = entry("r1", "relation", Directory.TOWN_SOCIAL)
                .code("relation", "investigation")
                .valid("2026-03-01", "2026-03-31")
                .done();
        RegisterEntry unknown = entry("r2", "relation", Directory.TOWN_SOCIAL)
                .code("relation", "friend")
                .done();

        assertThat(read(stated, unknown).relations())
                .containsExactly(new RelationStatement(
                        "r1",
                        Directory.TOWN_SOCIAL,
                        Relation.INVESTIGATION,
                        new Validity(Instant.parse("2026-02-28T23:00:00Z"), Instant.parse("2026-03-31T22:00:00Z"))));
    }

    @Test
    void aProviderHasInformedWhileThatHoldsAndIsNotAnnulled() {
        assertThat(read(
                                entry("i1", "information", Directory.TOWN_CARE).done(),
                                entry("i3", "information", Directory.TOWN_SOCIAL)
                                        .valid("2026-01-01", "2026-03-26")
                                        .done(),
                                entry("i4", "information", Directory.LAKE_SOCIAL)
                                        .valid("2026-03-28", null)
                                        .done(),
                                entry("i2", "information", Directory.REGION)
                                        .annulled(NOW)
                                        .done())
                        .informed())
                .containsExactly(Directory.TOWN_CARE);
    }

    @Test
    void circumstancesHoldAllOfIt() {
        var circumstances = read(consent(Directory.REGION).done()).circumstances(Relation.PATIENT, List.of());

        assertThat(circumstances.relation()).isEqualTo(Relation.PATIENT);
        assertThat(circumstances.consents()).hasSize(1);
        assertThat(circumstances.blocks()).isEmpty();
        assertThat(circumstances.now()).isEqualTo(NOW);
    }

    private static Written consent(String provider) {
        return entry("c1", "consent", provider).to("Practitioner", USER);
    }

    private static Registered read(RegisterEntry... entries) {
        var reader = new Reader(Side.CARE, Directory.REGION, Directory.WARD, USER, 3, Purpose.CARE, null, false);
        return Registered.of(List.of(entries), reader, LegalSettings.defaults(Directory.bodies()), NOW);
    }
}
