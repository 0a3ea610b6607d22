package se.brygga.coordination.discharge;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.discharge.LiabilityDesk.ADMITTED;
import static se.brygga.coordination.discharge.LiabilityDesk.GONE;
import static se.brygga.coordination.discharge.LiabilityDesk.READY;

import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.Test;

/** Row K5 of domain.md 6 with the call of a joint plan: a meeting that is moved was called in time (UTS 4:3). */
class MovedCallTest {

    private static final String LIABLE = "från 2026-03-20: 3 dagar";

    private final LiabilityDesk desk = new LiabilityDesk()
            .stay(ADMITTED)
            .at("03-12T10:00")
            .decision(ServiceRequestStatus.ACTIVE, decision -> {})
            .at("03-17T12:00")
            .stay(READY)
            .at("03-18T09:00")
            .plan();

    @Test
    void aCallInTimeMakesTheMunicipalityLiable() {
        desk.at("03-18T10:00").call("03-25T13:00").at("03-23T11:00").stay(GONE);

        assertThat(desk.statement()).contains(LIABLE);
    }

    @Test
    void aMeetingThatIsMovedAfterTheTimeToCallWasCalledInTime() {
        desk.at("03-18T10:00").call("03-20T13:00");
        desk.at("03-23T09:00").call("03-25T13:00").at("03-23T11:00").stay(GONE);

        assertThat(desk.statement()).contains(LIABLE);
    }

    @Test
    void aCallToTheFollowUpChangesNothing() {
        desk.at("03-18T10:00").call("03-25T13:00").at("03-23T11:00").stay(GONE);
        String before = desk.statement();

        desk.at("05-20T09:00").call("06-10T13:00").stay(GONE);

        assertThat(desk.statement()).isEqualTo(before).contains(LIABLE);
    }

    @Test
    void aMeetingThatWasCalledOffHasToBeCalledToAnew() {
        desk.at("03-18T10:00").call("03-20T13:00").at("03-19T10:00").calledOff("03-20T13:00");
        desk.at("03-23T09:00").call("03-25T13:00").at("03-23T11:00").stay(GONE);

        assertThat(desk.statement()).contains("skickades för sent");
    }
}
