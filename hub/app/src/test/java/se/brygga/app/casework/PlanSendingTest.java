package se.brygga.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeType;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Letter;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.key.MessageKey;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.Ledger;
import se.brygga.core.ledger.ReceiptState;

class PlanSendingTest {

    private static final MessageKey MESSAGE = CaseRoom.message("1").message().key();

    @TempDir
    Path folder;

    @AutoClose
    private CaseRoom room;

    @BeforeEach
    void open() {
        room = new CaseRoom(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REVOKED", "ERROR"})
    void whatWaitsOfAPlanDoesNotLeaveOnceTheConsentIsWithdrawnOrThePlanAMistake(String end) {
        Delivery told = told("DRAFT");
        assertThat(mayLeave(told)).isTrue();
        act(2, end);

        assertThat(mayLeave(told)).isFalse();
        Delivery withheld = now(told);
        assertThat(withheld.state()).isEqualTo(DeliveryState.WITHHELD);
        assertThat(withheld.reason()).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(withheld.content()).isNull();
    }

    @Test
    void aParkedOneThatIsReplayedAfterwardsIsWithheldToo() {
        Delivery parked = told("DRAFT");
        room.record
                .ledger()
                .attempted(List.of(new Ledger.Attempt(
                        parked.id(), DeliveryState.PARKED, ReceiptState.FATAL, "HTTP_400", CaseRoom.NOW, null)));
        act(2, "REVOKED");

        List<Delivery> again = room.write(record -> record.requeue(MESSAGE));

        assertThat(again).hasSize(1).noneMatch(this::mayLeave);
        assertThat(now(parked).reason()).isEqualTo("CONSENT_WITHDRAWN");
    }

    @Test
    void thatThePlanHasEndedIsTold() {
        Delivery end = told("REVOKED");
        act(2, "REVOKED");
        assertThat(mayLeave(end)).isTrue();
        assertThat(now(end).state()).isEqualTo(DeliveryState.QUEUED);
    }

    private boolean mayLeave(Delivery delivery) {
        return new PlanSending(room.record.store(), Clock.fixed(CaseRoom.NOW, ZoneId.of("UTC"))).mayLeave(delivery);
    }

    private Delivery now(Delivery delivery) {
        return room.write(record -> record.delivery(delivery.id())).orElseThrow();
    }

    /** The first version of a plan, told to home nursing. */
    private Delivery told(String state) {
        var letter = new Letter("k", "joint-plan", CaseRoom.HOSPITAL_UNIT, LittlePlan.NURSING, List.of(frame(state)));
        var casework = CaseRoom.casework(room.office(), Neighbourhood.connectors("fhir"), (file, sent) -> {
            return new Consequences(List.of(act("DRAFT", 1)), List.of(), List.of(letter), List.of(), List.of());
        });
        room.write(record -> CaseRoom.take(record, casework, "1", CaseRoom.patient()));
        return room.record.messages().deliveries(MESSAGE).get(0);
    }

    private void act(int number, String state) {
        var casework = CaseRoom.casework(room.office(), Neighbourhood.connectors("fhir"), (file, sent) -> {
            return new Consequences(List.of(act(state, number)), List.of(), List.of(), List.of(), List.of());
        });
        room.write(record -> CaseRoom.take(record, casework, "2", CaseRoom.patient()));
    }

    private static Act act(String state, int number) {
        return new Act(
                "plan/SIP-9",
                number,
                CaseRoom.NOW.plusSeconds(number),
                "SE2329990010-V1",
                CaseRoom.HOSPITAL_UNIT,
                List.of(frame(state)));
    }

    private static CarePlan frame(String state) {
        var plan = new CarePlan();
        plan.setId("frame");
        plan.addIdentifier().setSystem(Canonical.JOINT_PLAN).setValue("SIP-9");
        plan.addExtension(Canonical.PLAN_STATE, new CodeType(state));
        return plan;
    }
}
