package se.brygga.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.delivery.Payload;
import se.brygga.app.delivery.PayloadJson;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Letter;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.outbound.OutboundMessage;

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

    @Test
    void whatItsModelAskedOrSaidWaitsInVain() {
        var asked = new Task().setStatus(TaskStatus.REQUESTED);
        asked.setId("t1");
        asked.setRequester(UnitReference.to(CaseRoom.HOSPITAL_UNIT));
        var said = new Communication().addInstantiatesCanonical(Canonical.BASE + "/PlanDefinition/narsjukvardsteam");
        said.setId("c1");
        var request = new ServiceRequest();
        request.setId("r1");
        var team = new CareTeam();
        team.setId("l1");
        Map<String, Resource> letters = Map.of("task", asked, "communication", said, "referral", request, "team", team);
        Task ended = asked.copy().setStatus(TaskStatus.CANCELLED);
        keep(enrolment("withdrawn"), ended, said, request, team);
        take("1", new Consequences(List.of(act("given", 1)), List.of(), List.of(), List.of(), List.of()));
        letters.forEach((event, focus) ->
                assertThat(mayLeave(letter(event, focus))).as(event).isTrue());

        act(2, "withdrawn");

        letters.forEach((event, focus) ->
                assertThat(mayLeave(letter(event, focus))).as(event).isFalse());
        assertThat(mayLeave(letter("task", ended))).isTrue();
    }

    private void keep(Resource... resources) {
        var casework =
                CaseRoom.casework(room.office(), Neighbourhood.connectors("fhir"), (file, sent) -> Consequences.NONE);
        room.write(record -> CaseRoom.take(record, casework, "0", resources));
    }

    /** Returns a row as it would wait; what is withheld here is not in the ledger. */
    private static Delivery letter(String event, Resource focus) {
        var message = new OutboundMessage(
                "m", event, CaseRoom.NOW, CaseRoom.HOSPITAL_UNIT, LittlePlan.NURSING, List.of(focus));
        return new Delivery(
                "m",
                "m",
                CaseRoom.message("0").message().key(),
                "akerby-homenursing",
                event,
                PayloadJson.write(new Payload.OfMessage(null, message)),
                DeliveryState.QUEUED,
                null,
                null,
                0,
                CaseRoom.NOW,
                null);
    }

    @Test
    void whatALetterTellsOfAnotherEnrolmentGoes() {
        EpisodeOfCare other = enrolment("given");
        other.setId("e2");
        var both =
                new Letter("k", "team", CaseRoom.HOSPITAL_UNIT, LittlePlan.NURSING, List.of(enrolment("given"), other));
        take("1", new Consequences(List.of(act("given", 1)), List.of(), List.of(both), List.of(), List.of()));
        EpisodeOfCare over = enrolment("withdrawn").setStatus(EpisodeOfCareStatus.CANCELLED);
        var end = new Letter("over", "team", CaseRoom.HOSPITAL_UNIT, LittlePlan.NURSING, List.of(over));
        take("2", new Consequences(List.of(act("withdrawn", 2)), List.of(), List.of(end), List.of(), List.of()));

        Delivery left = room.record
                .messages()
                .deliveries(CaseRoom.message("1").message().key())
                .get(0);
        assertThat(mayLeave(left)).isTrue();
        assertThat(PayloadJson.read(left.content()))
                .isInstanceOfSatisfying(Payload.OfMessage.class, written -> assertThat(
                                written.message().all(EpisodeOfCare.class))
                        .extracting(Resource::getIdPart)
                        .containsExactly("e2"));
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
