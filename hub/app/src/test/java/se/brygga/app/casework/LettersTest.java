package se.brygga.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DeviceRequest;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.delivery.Payload;
import se.brygga.app.delivery.PayloadJson;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Letter;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.record.StoredResource;

class LettersTest {

    @TempDir
    Path folder;

    @AutoClose
    private CaseRoom room;

    @BeforeEach
    void open() {
        room = new CaseRoom(folder);
    }

    @Test
    void aLetterWaitsForTheUnitsSystemWithThePersonInItAndBelongsToItsMessage() {
        Delivery delivery = post("fhir", LittlePlan.NURSING, CaseRoom.patient());

        assertThat(delivery.state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(delivery.destination()).isEqualTo("akerby-homenursing");
        assertThat(delivery.event()).isEqualTo("joint-plan");
        assertThat(room.<List<Delivery>>write(
                        r -> r.waiting(CaseRoom.message("1").message().key())))
                .hasSize(1);
        Patient patient = told(delivery).first(Patient.class).orElseThrow();
        assertThat(patient.getNameFirstRep().getFamily()).isEqualTo("Tolvansson");
        assertThat(patient.hasAddress()).isFalse();
        assertThat(patient.hasTelecom()).isFalse();
        assertThat(patient.hasContact()).isFalse();
    }

    @Test
    void theSenderWithoutAPatientOfItsOwnTellsWhoItIsAndNoMore() {
        var letter = new Letter("k", "joint-plan", LittlePlan.NURSING, LittlePlan.NURSING, List.of(CaseRoom.plan(0)));
        Delivery delivery = post("fhir", letter, CaseRoom.patient());
        Patient patient = told(delivery).first(Patient.class).orElseThrow();
        assertThat(patient.getIdentifierFirstRep().getValue()).isEqualTo(CaseRoom.TOLVAN.value());
        assertThat(patient.getNameFirstRep().getFamily()).isEqualTo("Tolvansson");
        assertThat(patient.getAddress()).isEmpty();
    }

    @Test
    void aProtectedPersonsLetterIsWithheldWithoutContent() {
        Patient patient = CaseRoom.patient();
        patient.getMeta().addSecurity(new Coding(Canonical.SECURITY_LABEL, "sekretessmarkering", null));
        Delivery delivery = post("fhir", LittlePlan.NURSING, patient);
        assertThat(delivery.state()).isEqualTo(DeliveryState.WITHHELD);
        assertThat(delivery.reason()).isEqualTo("PROTECTED_IDENTITY");
        assertThat(delivery.content()).isNull();
    }

    @Test
    void whatIsWithheldOfAProtectedPersonIsWorkOfTheSendingUnitOnceForEachLetter() {
        Patient patient = CaseRoom.patient();
        patient.getMeta().addSecurity(new Coding(Canonical.SECURITY_LABEL, "sekretessmarkering", null));
        post("fhir", LittlePlan.NURSING, patient);
        post("fhir", LittlePlan.NURSING, patient);

        List<StoredResource> tasks =
                room.write(record -> record.resources(record.person(List.of(CaseRoom.TOLVAN)), Task.class));
        assertThat(tasks).hasSize(1);
        Task task = (Task) tasks.get(0).resource();
        assertThat(task.getOwner().getIdentifier().getValue()).isEqualTo(CaseRoom.HOSPITAL_UNIT);
        assertThat(task.getCode().getCodingFirstRep().getCode()).isEqualTo("joint-plan");
        assertThat(task.getReasonCode().getCodingFirstRep().getCode()).isEqualTo("PROTECTED_IDENTITY");
        assertThat(task.getDescription())
                .contains("för hand", LittlePlan.NURSING)
                .doesNotContain("Tolvan");
    }

    @Test
    void whatTheFormatCannotTakeIsParked() {
        var letter = new Letter("k", "order", CaseRoom.HOSPITAL_UNIT, LittlePlan.NURSING, List.of(new DeviceRequest()));
        Delivery delivery = post("csv", letter, CaseRoom.patient());
        assertThat(delivery.state()).isEqualTo(DeliveryState.PARKED);
        assertThat(delivery.reason()).isEqualTo("TYPE_NOT_TAKEN");
    }

    @Test
    void aUnitWithoutASystemIsNotedAndReachedOnceItHasOne() {
        assertThat(post(null, LittlePlan.NURSING, CaseRoom.patient()).reason()).isEqualTo("NOT_CONNECTED");
        assertThat(post("fhir", LittlePlan.NURSING, CaseRoom.patient()).state()).isEqualTo(DeliveryState.QUEUED);
    }

    @Test
    void aReceiverThatNobodyKnowsIsNoted() {
        assertThat(post("fhir", "SE0000000000-X", CaseRoom.patient()).reason()).isEqualTo("RECEIVER_UNKNOWN");
    }

    @Test
    void whatWaitsOfAPlanIsTakenBackWithTheConsent() {
        Delivery told = post("fhir", letter("SIP-9/4", "SIP-9", "ACTIVE"), CaseRoom.patient());
        Delivery other = post("fhir", letter("SIP-8/2", "SIP-8", "ACTIVE"), CaseRoom.patient());

        Delivery end = post("fhir", letter("SIP-9/5", "SIP-9", "REVOKED"), CaseRoom.patient());

        Delivery withheld = now(told);
        assertThat(withheld.state()).isEqualTo(DeliveryState.WITHHELD);
        assertThat(withheld.reason()).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(withheld.content()).isNull();
        assertThat(now(other).state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(now(end).state()).isEqualTo(DeliveryState.QUEUED);
    }

    private Delivery now(Delivery delivery) {
        return room.write(r -> r.delivery(delivery.id())).orElseThrow();
    }

    private static Letter letter(String key, String planId, String state) {
        var plan = new CarePlan();
        plan.setId("frame");
        plan.addIdentifier().setSystem(Canonical.JOINT_PLAN).setValue(planId);
        plan.addExtension(Canonical.PLAN_STATE, new CodeType(state));
        return new Letter(key, "joint-plan", CaseRoom.HOSPITAL_UNIT, LittlePlan.NURSING, List.of(plan));
    }

    private Delivery post(String format, String receiver, Patient patient) {
        return post(
                format,
                new Letter("k", "joint-plan", CaseRoom.HOSPITAL_UNIT, receiver, List.of(CaseRoom.plan(0))),
                patient);
    }

    /** Returns the newest row. */
    private Delivery post(String format, Letter letter, Patient patient) {
        var casework = CaseRoom.casework(room.office(), Neighbourhood.connectors(format), (file, sent) -> {
            return new Consequences(List.of(), List.of(), List.of(letter), List.of(), List.of());
        });
        room.write(r -> CaseRoom.take(r, casework, "1", patient));
        List<Delivery> all = room.record
                .messages()
                .deliveries(CaseRoom.message("1").message().key());
        return all.get(all.size() - 1);
    }

    private static OutboundMessage told(Delivery delivery) {
        return ((Payload.OfMessage) PayloadJson.read(delivery.content())).message();
    }
}
