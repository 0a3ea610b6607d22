package se.brygga.coordination.stay;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.record.TrackedStayEvent;

class ManualNoticeTest {

    private static final String PERSON = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
    private static final NoticeSender SENDER = new NoticeSender(
            "SE2329990010-V1", "SE2329990010-K01", new KeyedHash(new byte[32]), StayScript.at("20:00"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "admitted 09:30; admitted; 2026-02-11T09:30:00+01:00",
                "admitted 09:30, discharged 15:00; discharged; 2026-02-10T23:59:59+01:00",
                "admitted 09:30, deceased 15:00; deceased; 2026-02-10T20:00:00+01:00"
            })
    void isDueByTheClockOfItsEvent(String arrivals, String code, String due) {
        Task task = task(arrivals);

        assertThat(task.getCode().getCodingFirstRep().getCode()).isEqualTo(code);
        assertThat(task.getRestriction().getPeriod().getEndElement().getValueAsString())
                .isEqualTo(due);
    }

    @Test
    void holdsNeitherNameNorNumber() {
        String json = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(task("admitted 09:30 @W7"));

        assertThat(json).doesNotContain("Tolvan", "191212121212", "Storgatan", "W7");
        assertThat(json).contains("Patient/" + PERSON, "Encounter/" + StayScript.STAY, "PROTECTED_IDENTITY");
    }

    @Test
    void belongsToTheSendingUnitAndItsCareProvider() {
        Task task = task("admitted 09:30");

        assertThat(task.getOwner().getIdentifier().getValue()).isEqualTo("SE2329990010-K01");
        assertThat(task.getMeta().getSource()).isEqualTo("urn:oid:1.2.752.129.2.1.4.1#SE2329990010-V1");
    }

    @Test
    void isTheSameTaskOnEveryReplay() {
        assertThat(task("admitted 09:30").getIdPart())
                .isEqualTo(task("admitted 09:30").getIdPart())
                .isNotEqualTo(task("admitted 09:30, discharged 15:00").getIdPart());
    }

    private static Task task(String arrivals) {
        List<TrackedStayEvent> events = StayScript.events(arrivals);
        List<StayNotice> notices = StayNotices.of(events, Set.of("admitted", "discharged", "deceased"))
                .notices();
        return ManualNotice.task(notices.get(notices.size() - 1), PERSON, SENDER, "PROTECTED_IDENTITY");
    }
}
