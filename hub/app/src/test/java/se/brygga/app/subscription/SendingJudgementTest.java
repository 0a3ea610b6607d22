package se.brygga.app.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.ledger.Delivery;

/** What came while a notification waited counts when it is sent. */
class SendingJudgementTest {

    @TempDir
    Path folder;

    @AutoClose
    private SubscribedRecord house;

    @BeforeEach
    void open() {
        house = new SubscribedRecord(folder);
        house.answered();
    }

    @Test
    void whatMayStillBeKnownLeaves() {
        assertThat(house.withheld(ofTheHospital())).isEmpty();
    }

    @Test
    void aBlockThatCameMeanwhileWithholds() {
        Delivery waiting = ofTheHospital();
        house.blocked.set(true);
        assertThat(house.withheld(waiting)).contains(SendingJudgement.NOT_PERMITTED);
    }

    @Test
    void aBlockDoesNotWithholdWhatTheSubscriberOwns() {
        Delivery own = house.keep(
                        SubscribedRecord.plan("1", SubscribedRecord.MUNICIPALITY), SubscribedRecord.MUNICIPALITY)
                .get(0);
        house.blocked.set(true);
        assertThat(house.withheld(own)).isEmpty();
    }

    @Test
    void aProtectedIdentityThatBecameKnownMeanwhileWithholds() {
        Delivery waiting = ofTheHospital();
        var patient = new Patient();
        patient.setId("p1");
        patient.getMeta().addSecurity(new Coding(Canonical.SECURITY_LABEL, "sekretessmarkering", null));
        house.keep(patient, SubscribedRecord.HOSPITAL);
        assertThat(house.withheld(waiting)).contains(SendingJudgement.NOT_PERMITTED);
    }

    @Test
    void aSubscriberThatTakesPartNoMoreIsNotTold() {
        Delivery waiting = ofTheHospital();
        house.keep(SubscribedRecord.plan("1", "SE2329990010-K01"), SubscribedRecord.HOSPITAL);
        assertThat(house.withheld(waiting)).contains(SendingJudgement.NOT_PERMITTED);
    }

    @Test
    void aSubscriptionThatIsOffIsSilent() {
        Delivery waiting = ofTheHospital();
        house.end();
        assertThat(house.withheld(waiting)).contains(SendingJudgement.OFF);
    }

    private Delivery ofTheHospital() {
        return house.keep(SubscribedRecord.plan("1", "SE2120009994-HSV01"), SubscribedRecord.HOSPITAL)
                .get(0);
    }
}
