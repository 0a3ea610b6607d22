package se.brygga.app.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.delivery.Payload;
import se.brygga.app.delivery.PayloadJson;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.ledger.Delivery;

/** Who is told of a changed plan, and with which number. */
class TopicEventsTest {

    @TempDir
    Path folder;

    @AutoClose
    private SubscribedRecord house;

    @BeforeEach
    void open() {
        house = new SubscribedRecord(folder);
    }

    @Test
    void nobodyIsToldBeforeTheHandshakeIsAnswered() {
        assertThat(house.keep(SubscribedRecord.plan("1", SubscribedRecord.MUNICIPALITY), SubscribedRecord.MUNICIPALITY))
                .isEmpty();
    }

    @Test
    void ownPlansAreToldByIdAndNumber() {
        house.answered();

        List<Delivery> told =
                house.keep(SubscribedRecord.plan("1", "SE2120009994-HSV01"), SubscribedRecord.MUNICIPALITY);

        assertThat(told).hasSize(1);
        Payload.OfNotification payload =
                (Payload.OfNotification) PayloadJson.read(told.get(0).content());
        String json = new String(payload.content(), StandardCharsets.UTF_8);
        Bundle bundle = FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, json);
        assertThat(bundle.getEntry()).hasSize(2);
        assertThat(bundle.getEntry().get(1).getFullUrl()).isEqualTo("https://hub.example/fhir/CarePlan/1");
        assertThat(bundle.getEntry().get(1).hasResource()).isFalse();
        assertThat(json)
                .contains("\"event-number\",\"valueString\":\"1\"")
                .doesNotContain("Tolvan", SubscribedRecord.PERSON.value());
    }

    @Test
    void theSamePlanAgainIsNoEventAndTheNextHasTheNextNumber() {
        house.answered();
        house.keep(SubscribedRecord.plan("1", SubscribedRecord.MUNICIPALITY), SubscribedRecord.MUNICIPALITY);
        assertThat(house.keep(SubscribedRecord.plan("1", SubscribedRecord.MUNICIPALITY), SubscribedRecord.MUNICIPALITY))
                .isEmpty();

        assertThat(house.keep(SubscribedRecord.plan("2", SubscribedRecord.MUNICIPALITY), SubscribedRecord.MUNICIPALITY))
                .hasSize(1);
        assertThat(house.events())
                .extracting(event -> event.number() + " " + event.focus())
                .containsExactly("1 CarePlan/1", "2 CarePlan/2");
    }

    @Test
    void plansOfOthersAreToldToThoseWhoTakePartAndToNobodyElse() {
        house.answered();

        assertThat(house.keep(SubscribedRecord.plan("1", "SE2120009994-HSV01"), SubscribedRecord.HOSPITAL))
                .hasSize(1);
        assertThat(house.keep(SubscribedRecord.plan("2", "SE2329990010-K01"), SubscribedRecord.HOSPITAL))
                .isEmpty();
    }

    @Test
    void aBlockAndAProtectedIdentitySilencePlansOfOthers() {
        house.answered();
        house.blocked.set(true);
        assertThat(house.keep(SubscribedRecord.plan("1", "SE2120009994-HSV01"), SubscribedRecord.HOSPITAL))
                .isEmpty();
        house.blocked.set(false);

        var patient = new Patient();
        patient.setId("p1");
        patient.getMeta().addSecurity(new Coding(Canonical.SECURITY_LABEL, "sekretessmarkering", null));
        house.keep(patient, SubscribedRecord.HOSPITAL);

        assertThat(house.keep(SubscribedRecord.plan("2", "SE2120009994-HSV01"), SubscribedRecord.HOSPITAL))
                .isEmpty();
    }

    @Test
    void aMessageThatChangesAPlanTwiceIsOneEvent() {
        house.answered();

        assertThat(house.keep(
                        SubscribedRecord.MUNICIPALITY,
                        SubscribedRecord.NOW,
                        SubscribedRecord.plan("1", SubscribedRecord.MUNICIPALITY),
                        SubscribedRecord.plan("1", "SE2120009994-HSV01")))
                .hasSize(1);
        assertThat(house.events()).hasSize(1);
    }

    @Test
    void aMessageThatComesTooLateToChangeAnythingIsNoEvent() {
        house.answered();
        house.keep(SubscribedRecord.plan("1", SubscribedRecord.MUNICIPALITY), SubscribedRecord.MUNICIPALITY);

        assertThat(house.keep(
                        SubscribedRecord.MUNICIPALITY,
                        SubscribedRecord.NOW.minusSeconds(60),
                        SubscribedRecord.plan("1", "SE2120009994-HSV01")))
                .isEmpty();
    }
}
