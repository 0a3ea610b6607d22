package se.brygga.coordination.discharge;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.casework.Desk.HOSPITAL;
import static se.brygga.coordination.discharge.LiabilityDesk.ADMITTED;
import static se.brygga.coordination.discharge.LiabilityDesk.GONE;
import static se.brygga.coordination.discharge.LiabilityDesk.READY;

import java.util.Date;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.Test;
import se.brygga.coordination.plan.JointPlanState;
import se.brygga.core.fhir.Canonical;

/** What happens after a person has left the hospital does not change who pays for the days before (UTS ch. 5). */
class LiabilityOverTimeTest {

    private static final String LIABLE = "från 2026-03-20: 3 dagar";
    private static final String NO_CALL = "Ingen kallelse till samordnad individuell planering";
    private static final String NOT_REQUIRED = "Samordnad individuell planering krävs inte";

    private final LiabilityDesk desk = new LiabilityDesk().stay(ADMITTED).at("03-12T10:00");

    @Test
    void aDecisionThatEndsLaterDoesNotMakeTheCallNeedless() {
        decided().at("03-17T12:00").stay(READY).at("03-23T11:00").stay(GONE);
        String before = desk.statement();

        desk.at("04-20T09:00").decision(ServiceRequestStatus.COMPLETED, decision -> {});

        assertThat(desk.stay(GONE).statement()).isEqualTo(before).contains(NO_CALL);
    }

    @Test
    void aDecisionWhosePeriodEndsLaterDoesNotEither() {
        desk.decision(
                ServiceRequestStatus.ACTIVE,
                decision -> decision.setOccurrence(new Period()
                        .setStart(Date.from(CaseScript.at("03-12T00:00")))
                        .setEnd(Date.from(CaseScript.at("04-01T00:00")))));
        desk.at("03-17T12:00").stay(READY).at("03-23T11:00").stay(GONE);
        String before = desk.statement();

        assertThat(desk.at("04-20T09:00").stay(GONE).statement())
                .isEqualTo(before)
                .contains(NO_CALL);
    }

    @Test
    void aDecisionThatEndedBeforeThePersonWasReadyAsksForNoCall() {
        decided().at("03-16T10:00").decision(ServiceRequestStatus.COMPLETED, decision -> {});
        desk.at("03-17T12:00").stay(READY).at("03-23T11:00").stay(GONE);

        assertThat(desk.statement()).contains(NOT_REQUIRED, LIABLE);
    }

    @Test
    void aDecisionAfterTheStayAsksForNoCall() {
        desk.at("03-17T12:00").stay(READY).at("03-23T11:00").stay(GONE);
        String before = desk.statement();

        desk.at("04-02T09:00")
                .decision(
                        ServiceRequestStatus.ACTIVE,
                        decision -> decision.setAuthoredOn(Date.from(CaseScript.at("04-02T09:00"))));

        assertThat(desk.stay(GONE).statement()).isEqualTo(before).contains(NOT_REQUIRED, LIABLE);
    }

    @Test
    void aPlanThatIsBegunAfterTheStayChangesNothing() {
        desk.at("03-17T12:00").stay(READY).at("03-23T11:00").stay(GONE);
        String before = desk.statement();

        desk.at("04-02T09:00").plan().at("04-02T10:00").call("04-08T13:00");
        desk.at("04-08T15:00").frame(2, JointPlanState.PLANNING, plan -> {});

        assertThat(desk.stay(GONE).statement()).isEqualTo(before).contains(LIABLE);
    }

    @Test
    void aLateCallAfterTheStayStaysACallThatDidNotCome() {
        decided().at("03-17T12:00").stay(READY).at("03-23T11:00").stay(GONE);
        String before = desk.statement();

        desk.at("04-02T09:00").plan().at("04-02T10:00").call("04-08T13:00");

        assertThat(desk.stay(GONE).statement()).isEqualTo(before).contains(NO_CALL);
    }

    @Test
    void aMeetingThatIsCalledOffAfterTheStayWasCalledInTime() {
        decided().at("03-17T12:00").stay(READY).at("03-18T10:00").plan().call("03-25T13:00");
        desk.at("03-23T11:00").stay(GONE);
        String before = desk.statement();

        desk.at("03-24T09:00").calledOff("03-25T13:00");

        assertThat(desk.stay(GONE).statement()).isEqualTo(before).contains(LIABLE);
    }

    @Test
    void aConsentToThePlanThatIsWithdrawnLaterLeavesTheCallRequired() {
        decided().at("03-17T12:00").stay(READY).at("03-18T10:00").plan();
        desk.at("03-23T11:00").stay(GONE);
        String before = desk.statement();

        desk.at("04-02T09:00").frame(1, JointPlanState.DRAFT, plan -> {
            Extension consent = plan.getExtensionByUrl(Canonical.PLAN_CONSENT);
            consent.getExtensionByUrl("decision").setValue(new CodeType("withdrawn"));
        });

        assertThat(desk.stay(GONE).statement()).isEqualTo(before).contains(NO_CALL);
    }

    @Test
    void aRefusalCountsIfItCameBeforeTheLastMomentForTheCall() {
        decided().at("03-17T12:00").stay(READY);
        desk.at("03-19T09:00")
                .sends(HOSPITAL, refusal("03-19T09:00"))
                .at("03-23T11:00")
                .stay(GONE);

        assertThat(desk.statement()).contains(NOT_REQUIRED, LIABLE);
    }

    @Test
    void aRefusalAfterwardsDoesNotExcuseTheCallThatDidNotCome() {
        decided().at("03-17T12:00").stay(READY);
        desk.at("03-22T09:00")
                .sends(HOSPITAL, refusal("03-22T09:00"))
                .at("03-23T11:00")
                .stay(GONE);

        assertThat(desk.statement()).contains(NO_CALL);
    }

    private LiabilityDesk decided() {
        return desk.decision(ServiceRequestStatus.ACTIVE, decision -> {});
    }

    private static Consent refusal(String at) {
        Consent refusal = new Consent();
        refusal.setId("refusal");
        refusal.setStatus(ConsentState.ACTIVE);
        refusal.setDateTime(Date.from(CaseScript.at(at)));
        refusal.getProvision().setType(ConsentProvisionType.DENY);
        refusal.addCategory()
                .addCoding()
                .setSystem(Canonical.BASE + "/CodeSystem/plan-type")
                .setCode("SIP");
        return refusal;
    }
}
