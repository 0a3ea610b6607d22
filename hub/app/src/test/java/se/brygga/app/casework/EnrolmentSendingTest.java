package se.brygga.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Letter;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;

class EnrolmentSendingTest {

    @TempDir
    Path folder;

    private CaseRoom room;

    @BeforeEach
    void open() {
        room = new CaseRoom(folder);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void whatWaitsForAnotherAuthorityDoesNotLeaveOnceTheConsentIsWithdrawn() {
        Delivery told = told(EpisodeOfCareStatus.ACTIVE);
        assertThat(mayLeave(told)).isTrue();

        act(2, "withdrawn");

        assertThat(mayLeave(told)).isFalse();
        Delivery withheld = room.write(record -> record.delivery(told.id())).orElseThrow();
        assertThat(withheld.state()).isEqualTo(DeliveryState.WITHHELD);
        assertThat(withheld.reason()).isEqualTo("CONSENT_WITHDRAWN");
    }

    @Test
    void thatItIsOverIsTold() {
        Delivery end = told(EpisodeOfCareStatus.CANCELLED);
        act(2, "withdrawn");

        assertThat(mayLeave(end)).isTrue();
    }

    private boolean mayLeave(Delivery delivery) {
        var organisations = Neighbourhood.bodies().organisations();
        Clock clock = Clock.fixed(CaseRoom.NOW, ZoneId.of("UTC"));
        return new EnrolmentSending(room.record.store(), organisations, clock).mayLeave(delivery);
    }

    private Delivery told(EpisodeOfCareStatus status) {
        EpisodeOfCare episode = enrolment("given").setStatus(status);
        var letter = new Letter("k", "team", CaseRoom.HOSPITAL_UNIT, LittlePlan.NURSING, List.of(episode));
        take("1", new Consequences(List.of(act("given", 1)), List.of(), List.of(letter), List.of(), List.of()));
        return room.record
                .messages()
                .deliveries(CaseRoom.message("1").message().key())
                .get(0);
    }

    private void act(int number, String decision) {
        take("2", new Consequences(List.of(act(decision, number)), List.of(), List.of(), List.of(), List.of()));
    }

    private void take(String message, Consequences consequences) {
        var casework = CaseRoom.casework(room.office(), Neighbourhood.connectors("fhir"), (file, sent) -> consequences);
        room.write(record -> CaseRoom.take(record, casework, message, CaseRoom.patient()));
    }

    private static Act act(String decision, int number) {
        return new Act(
                "enrolment/e1",
                number,
                CaseRoom.NOW.plusSeconds(number),
                "SE2329990010-V1",
                CaseRoom.HOSPITAL_UNIT,
                List.of(enrolment(decision)));
    }

    private static EpisodeOfCare enrolment(String decision) {
        var episode = new EpisodeOfCare();
        episode.setId("e1");
        episode.addType().addCoding().setSystem(Canonical.CARE_MODEL).setCode("narsjukvardsteam");
        episode.getManagingOrganization()
                .getIdentifier()
                .setSystem(Canonical.HSA_ID)
                .setValue(CaseRoom.HOSPITAL_UNIT);
        Extension basis = episode.addExtension().setUrl(Canonical.DISCLOSURE_BASIS);
        basis.addExtension("decision", new CodeType(decision));
        return episode;
    }
}
