package se.brygga.coordination.discharge;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.discharge.DischargeHouse.DISCHARGES;
import static se.brygga.coordination.discharge.DischargeHouse.HOME_CARE;
import static se.brygga.coordination.discharge.DischargeHouse.HOSPITAL;
import static se.brygga.coordination.discharge.DischargeHouse.OPEN_CARE;
import static se.brygga.coordination.discharge.DischargeHouse.file;
import static se.brygga.coordination.discharge.DischargeHouse.follow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.DocumentReference;
import org.junit.jupiter.api.Test;
import se.brygga.coordination.casework.CaseFileInMemory;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Work;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayEvent;

/** Who has to do what, and what is kept, for the discharge of Tolvan at Mellanlands sjukhus. */
class DischargesTest {

    @Test
    void anAdmissionAsksUnitsToPlanAndOpenCareToAppoint() {
        CaseFileInMemory file = file("10T10:00");

        follow(file, "admitted 10T09:30");

        assertThat(open(file))
                .containsOnly(Map.entry("start-planning", HOME_CARE), Map.entry("appoint-coordinator", OPEN_CARE));
    }

    @Test
    void readyAsksForACallAndACallForAnAnswer() {
        CaseFileInMemory file = file("17T12:00");

        follow(file, "admitted 10T09:30, coordinator 11T09:00, ready 17T11:00");
        Work call = work(file, "call-to-planning");
        follow(file, "admitted 10T09:30, coordinator 11T09:00, ready 17T11:00, call 18T10:00");

        assertThat(call.owner()).isEqualTo(OPEN_CARE);
        assertThat(call.due()).isEqualTo(CaseScript.at("21T00:00").minusMillis(1));
        assertThat(call.remind()).isEqualTo(CaseScript.at("20T08:00"));
        assertThat(call.escalate())
                .as("the body above, as the directory says nothing else")
                .isEqualTo("SE2329990010-V1");
        assertThat(work(file, "call-to-planning").state()).isEqualTo(Work.State.DONE);
        assertThat(open(file)).containsEntry("answer-call", HOME_CARE);
    }

    @Test
    void aWithdrawalStopsTheCall() {
        CaseFileInMemory file = file("18T12:00");

        follow(file, "admitted 10T09:30, ready 17T11:00, withdrawn 18T09:00");

        assertThat(work(file, "call-to-planning").state()).isEqualTo(Work.State.STOPPED);
        assertThat(work(file, "transfer-information").state()).isEqualTo(Work.State.STOPPED);
        assertThat(file.alarms()
                        .get("discharge/" + CaseScript.STAY + "/payment")
                        .at())
                .isNull();
    }

    @Test
    void aNewerStayAtAnotherHospitalStopsTheWorkOfTheOlder() {
        CaseFileInMemory file = file("18T12:00");
        follow(file, "admitted 10T09:30, ready 17T11:00");
        List<TrackedStayEvent> elsewhere = CaseScript.events("admitted 18T09:00").stream()
                .map(DischargesTest::elsewhere)
                .toList();
        file.keep("elsewhere", elsewhere);

        follow(file, "admitted 10T09:30, ready 17T11:00");

        assertThat(open(file)).isEmpty();
        assertThat(DISCHARGES.cases(file).get(CaseScript.STAY).state()).isEqualTo(DischargeState.SUPERSEDED);
        assertThat(DISCHARGES.cases(file).get("elsewhere").state()).isEqualTo(DischargeState.ADMITTED);
    }

    private static TrackedStayEvent elsewhere(TrackedStayEvent tracked) {
        StayEvent event = tracked.event();
        var moved = new StayEvent("elsewhere", event.kind(), null, event.at(), null, null, null);
        return CaseScript.arrived(moved, 99, tracked.receivedAt(), true);
    }

    @Test
    void aDeathAndACancelStopAllWork() {
        for (String end : List.of("deceased 18T03:00", "!admitted 10T09:30")) {
            CaseFileInMemory file = file("18T12:00");
            follow(file, "admitted 10T09:30, ready 17T11:00");
            follow(file, "admitted 10T09:30, ready 17T11:00, " + end);
            assertThat(open(file)).isEmpty();
        }
    }

    @Test
    void whatMayNotBeDisclosedAsksForABasis() {
        CaseFileInMemory file = file("17T12:00");

        follow(file, "admitted 10T09:30, ready 17T11:00 secret untold");

        assertThat(open(file)).containsEntry("state-disclosure-basis", HOSPITAL);
        assertThat(open(file)).doesNotContainKey("call-to-planning");
    }

    @Test
    void theStatementIsKeptOnceNobodyCanActInTimeAnyMore() {
        CaseFileInMemory file = file("19T12:00");
        String script = "admitted 10T09:30, ready 17T11:00, discharged 19T10:00";

        follow(file, script);
        assertThat(file.resources(DocumentReference.class)).isEmpty();
        assertThat(file.letters()).isEmpty();
        file.at(CaseScript.at("21T00:00"));
        file.ring(DISCHARGES, Discharges.FIELD);

        assertThat(file.resources(DocumentReference.class)).singleElement().satisfies(kept -> {
            var document = (DocumentReference) kept.resource();
            assertThat(kept.unit()).isEqualTo(HOSPITAL);
            assertThat(new String(document.getContentFirstRep().getAttachment().getData()))
                    .contains("Ingen kallelse");
        });
    }

    @Test
    void theStatementIsToldOnceToThePayersMailbox() {
        CaseFileInMemory file = file("22T12:00");

        follow(file, "admitted 10T09:30, ready 17T11:00, discharged 19T10:00");
        follow(file, "admitted 10T09:30, ready 17T11:00, discharged 19T10:00");

        assertThat(file.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.event()).isEqualTo("document");
            assertThat(letter.sender()).isEqualTo(HOSPITAL);
            assertThat(letter.receiver()).isEqualTo(HOME_CARE);
            assertThat(letter.resources()).singleElement().isInstanceOf(DocumentReference.class);
        });
    }

    @Test
    void whoWasToldNothingOfTheStayIsNotToldItsStatement() {
        CaseFileInMemory file = file("22T12:00");

        follow(file, "admitted 10T09:30 untold, ready 17T11:00 untold, discharged 19T10:00 untold");

        assertThat(file.resources(DocumentReference.class)).hasSize(1);
        assertThat(file.letters()).isEmpty();
    }

    @Test
    void dischargeAsksForInformationAndForTakingOver() {
        CaseFileInMemory file = file("19T12:00");

        follow(file, "admitted 10T09:30, coordinator 11T09:00, discharged 19T10:00");

        assertThat(open(file))
                .containsOnly(Map.entry("transfer-information", HOSPITAL), Map.entry("take-over", HOME_CARE));
        assertThat(work(file, "take-over").due())
                .isEqualTo(CaseScript.at("20T00:00").minusMillis(1));
    }

    @Test
    void theSameAgainGivesTheSame() {
        CaseFileInMemory file = file("17T12:00");
        Consequences first = follow(file, "admitted 10T09:30, ready 17T11:00");

        Consequences again = follow(file, "admitted 10T09:30, ready 17T11:00");

        assertThat(again.work()).isEqualTo(first.work());
        assertThat(again.alarms()).isEqualTo(first.alarms());
    }

    private static Map<String, String> open(CaseFileInMemory file) {
        Map<String, String> open = new HashMap<>();
        file.work().values().stream()
                .filter(work -> work.state() == Work.State.OPEN)
                .forEach(work -> open.put(work.code(), work.owner()));
        return open;
    }

    private static Work work(CaseFileInMemory file, String code) {
        return file.work().values().stream()
                .filter(work -> work.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
