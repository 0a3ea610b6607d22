package se.brygga.coordination.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import se.brygga.coordination.casework.CaseFileInMemory;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Sent;
import se.brygga.coordination.casework.Work;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;

/** Who has to do what, and what is kept, for the discharge of Tolvan at Mellanlands sjukhus. */
class DischargesTest {

    private static final String HOSPITAL = "SE2329990010-K01";
    private static final String OPEN_CARE = "SE2329990010-VC01";
    private static final String HOME_CARE = "SE2120009994-HTJ01";
    private static final Organisations DIRECTORY = new Organisations(List.of(
            new Organisation("SE2329990010-V1", "Region", "REGION_V", null, null, List.of(), null),
            new Organisation(HOSPITAL, "Sjukhus", "UNIT", "SE2329990010-V1", null, List.of(), null),
            new Organisation(
                    OPEN_CARE, "Vårdcentral", "UNIT", "SE2329990010-V1", null, List.of(), null, List.of("9901")),
            new Organisation("SE2120009994-O1", "Åkerby", "MUNICIPAL_O", null, "9901", List.of(), null),
            new Organisation(
                    HOME_CARE, "Hemtjänst", "UNIT", "SE2120009994-O1", "9901", List.of("hemtjanst"), "akerby-homecare")));

    private final Discharges discharges = new Discharges(DischargeSettings.STATUTORY);

    @Test
    void anAdmissionAsksUnitsToPlanAndOpenCareToAppoint() {
        CaseFileInMemory file = file("10T10:00");

        follow(file, "admitted 10T09:30");

        assertThat(open(file)).containsOnly(
                Map.entry("start-planning", HOME_CARE), Map.entry("appoint-coordinator", OPEN_CARE));
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
        assertThat(call.escalate()).isEqualTo("SE2329990010-V1");
        assertThat(work(file, "call-to-planning").state()).isEqualTo(Work.State.DONE);
        assertThat(open(file)).containsEntry("answer-call", HOME_CARE);
    }

    @Test
    void aWithdrawalStopsTheCall() {
        CaseFileInMemory file = file("18T12:00");

        follow(file, "admitted 10T09:30, ready 17T11:00, withdrawn 18T09:00");

        assertThat(work(file, "call-to-planning").state()).isEqualTo(Work.State.STOPPED);
        assertThat(work(file, "transfer-information").state()).isEqualTo(Work.State.STOPPED);
        assertThat(file.alarms().get("discharge/" + CaseScript.STAY + "/payment").at())
                .isNull();
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
        file.at(CaseScript.at("21T00:00"));
        file.ring(discharges, Discharges.FIELD);

        assertThat(file.resources(DocumentReference.class)).singleElement().satisfies(kept -> {
            var document = (DocumentReference) kept.resource();
            assertThat(kept.unit()).isEqualTo(HOSPITAL);
            assertThat(new String(document.getContentFirstRep().getAttachment().getData()))
                    .contains("Ingen kallelse");
        });
    }

    @Test
    void dischargeAsksForInformationAndForTakingOver() {
        CaseFileInMemory file = file("19T12:00");

        follow(file, "admitted 10T09:30, coordinator 11T09:00, discharged 19T10:00");

        assertThat(open(file)).containsOnly(
                Map.entry("transfer-information", HOSPITAL), Map.entry("take-over", HOME_CARE));
        assertThat(work(file, "take-over").due()).isEqualTo(CaseScript.at("20T00:00").minusMillis(1));
    }

    @Test
    void theSameAgainGivesTheSame() {
        CaseFileInMemory file = file("17T12:00");
        Consequences first = follow(file, "admitted 10T09:30, ready 17T11:00");

        Consequences again = follow(file, "admitted 10T09:30, ready 17T11:00");

        assertThat(again.work()).isEqualTo(first.work());
        assertThat(again.alarms()).isEqualTo(first.alarms());
    }

    @Property(tries = 500)
    void noOrderOfArrivalChangesCaseClocksLiabilityOrWork(
            @ForAll("stays") List<StayEvent> events, @ForAll Random random) {
        List<StayEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        CaseFileInMemory first = file("03-30T12:00");
        CaseFileInMemory second = file("03-30T12:00");

        Consequences expected = follow(first, arriving(events));
        Consequences other = follow(second, arriving(shuffled));

        DischargeCase one = discharges.cases(first).get(CaseScript.STAY);
        DischargeCase two = discharges.cases(second).get(CaseScript.STAY);
        assertThat(two.state()).isEqualTo(one.state());
        assertThat(two.facts()).isEqualTo(one.facts());
        assertThat(two.clocks()).isEqualTo(one.clocks());
        LiabilityPolicy policy = DischargeSettings.STATUTORY.liability();
        assertThat(policy.judge(two, second.now())).isEqualTo(policy.judge(one, first.now()));
        assertThat(other.work()).isEqualTo(expected.work());
        assertThat(other.alarms()).isEqualTo(expected.alarms());
    }

    private static List<TrackedStayEvent> arriving(List<StayEvent> events) {
        List<TrackedStayEvent> tracked = new ArrayList<>();
        for (StayEvent event : events) {
            Instant at = CaseScript.at("03-01T00:00").plusSeconds(tracked.size());
            tracked.add(CaseScript.arrived(event, tracked.size(), at, true));
        }
        return tracked;
    }

    @Provide
    Arbitrary<List<StayEvent>> stays() {
        Arbitrary<StayEventKind> kinds = Arbitraries.of(StayEventKind.class);
        Arbitrary<StayEventKind> voided = kinds.filter(kind -> kind != StayEventKind.CANCELLED);
        return Combinators.combine(
                        kinds, voided, Arbitraries.integers().between(1, 20), Arbitraries.of(true, false, false, false))
                .as(DischargesTest::event)
                .list()
                .ofMaxSize(12)
                .uniqueElements(event -> List.of(event.kind(), "" + event.voids(), event.at()));
    }

    private static StayEvent event(StayEventKind kind, StayEventKind voided, int day, boolean corrects) {
        Instant at = CaseScript.at("%02dT10:00".formatted(day));
        boolean cancels = kind == StayEventKind.CANCELLED;
        return new StayEvent(CaseScript.STAY, kind, cancels ? voided : corrects ? kind : null, at, null, null, null)
                .with(CaseScript.events("ready 10T10:00 sent=%02dT11:00".formatted(day))
                        .get(0)
                        .event()
                        .details());
    }

    private Consequences follow(CaseFileInMemory file, String script) {
        return follow(file, CaseScript.events(script));
    }

    private Consequences follow(CaseFileInMemory file, List<TrackedStayEvent> events) {
        file.keep(CaseScript.STAY, events);
        Encounter stay = new Encounter();
        stay.setId(CaseScript.STAY);
        return file.take(
                discharges, new Sent("message", file.now(), "SE2329990010-V1", HOSPITAL, List.of(stay)));
    }

    private static CaseFileInMemory file(String now) {
        CaseFileInMemory file = new CaseFileInMemory(DIRECTORY, CaseScript.at(now));
        Patient patient = new Patient();
        patient.setId("patient");
        patient.addAddress().addExtension(Canonical.MUNICIPALITY, new StringType("9901"));
        file.keep(patient, HOSPITAL);
        ServiceRequest decision = new ServiceRequest();
        decision.setId("decision");
        decision.setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE);
        file.keep(decision, HOME_CARE);
        return file;
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
