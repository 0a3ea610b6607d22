package se.brygga.translation.municipal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.Source;
import se.brygga.core.translated.LossReport;
import se.brygga.core.translated.Translated;

class DecisionToServiceRequestTest {

    private static final Source SOURCE = MunicipalSources.akerby();
    private static final Instant NOW = Instant.parse("2026-03-02T08:15:00Z");

    @Test
    void decisionBecomesAnOrderOfItsCustodianAboutItsPerson() {
        Translated translated = translate();
        var request = (ServiceRequest) translated.resources().get(0);

        assertThat(translated.person()).singleElement().satisfies(person -> {
            assertThat(person.system()).isEqualTo("http://electronichealth.se/identifier/personnummer");
            assertThat(person.value()).isEqualTo("191212121212");
        });
        assertThat(request.getIdPart()).isEqualTo(SOURCE.resourceId("ServiceRequest", "decision|B-1001"));
        assertThat(request.getMeta().getSource()).isEqualTo("urn:oid:1.2.752.129.2.1.4.1#SE2120009994-O1");
        assertThat(translated.at()).isEqualTo("2026-03-02T08:15:00Z");
        assertThat(request.getIntent()).isEqualTo(ServiceRequestIntent.ORDER);
        assertThat(request.hasSubject()).isFalse();
    }

    @Test
    void decisionTellsWhatIsGrantedAndForHowLong() {
        var request = (ServiceRequest) translate().resources().get(0);

        assertThat(request.getCategoryFirstRep().getCodingFirstRep().getCode()).isEqualTo("SOL");
        assertThat(request.getCategory().get(1).getText()).isEqualTo("Personlig omvårdnad");
        assertThat(request.getCode().getCodingFirstRep().getCode()).isEqualTo("HTJ");
        assertThat(request.getCode().getText()).isEqualTo("HTJ-D");
        assertThat(request.getAuthoredOnElement().getValueAsString()).isEqualTo("2026-03-01");
        assertThat(request.getOccurrencePeriod().getStartElement().getValueAsString())
                .isEqualTo("2026-03-02");
        assertThat(request.getOccurrencePeriod().getEndElement().getValueAsString())
                .isEqualTo("2026-08-31");
        assertThat(request.getQuantityQuantity().getValue()).isEqualByComparingTo("24.5");
        assertThat(request.getQuantityQuantity().getCode()).isEqualTo("h/mo");
        assertThat(request.getOrderDetailFirstRep().getText()).isEqualTo("Dusch två gånger i veckan");
    }

    @Test
    void unitIsRequesterAndPerformerByItsHsaId() {
        var request = (ServiceRequest) translate().resources().get(0);

        assertThat(Stream.of(request.getRequester(), request.getPerformerFirstRep()))
                .allSatisfy(unit -> {
                    assertThat(unit.getIdentifier().getSystem()).isEqualTo("urn:oid:1.2.752.29.4.19");
                    assertThat(unit.getIdentifier().getValue()).isEqualTo("SE2120009994-HTJ01");
                });
        assertThat(request.getPerformer().get(1).getDisplay()).isEqualTo("Beata Beslutsson");
    }

    @Test
    void everyFieldOfAWholeDecisionIsMapped() {
        LossReport losses = translate().losses();

        assertThat(losses.count("mapped")).isEqualTo(losses.fates().size()).isEqualTo(15);
        assertThat(losses.warnings()).isEmpty();
    }

    @Test
    void reasonsAreNeverKept() {
        Translated translated = translate("reasons", "sjukdomen", "reasons/0", "ensamhet");

        assertThat(translated.losses().fates().get("/reasons").detail()).isEqualTo("FORBIDDEN");
        assertThat(translated.losses().fates().get("/reasons/0").detail()).isEqualTo("FORBIDDEN");
        assertThat(json(translated)).doesNotContain("sjukdomen", "ensamhet");
    }

    @Test
    void unknownFieldIsUnmappedAndKnownOnesStay() {
        LossReport losses = translate("priority", "2").losses();

        assertThat(losses.fates().get("/priority").kind()).isEqualTo("unmapped");
        assertThat(losses.count("unmapped")).isEqualTo(1);
    }

    @Test
    void serviceWithoutARowIsKeptAsTextAndWarned() {
        Translated translated = translate("service", "HTJ-FIXAR");
        var request = (ServiceRequest) translated.resources().get(0);

        assertThat(request.getCode().hasCoding()).isFalse();
        assertThat(request.getCode().getText()).isEqualTo("HTJ-FIXAR");
        assertThat(translated.losses().warnings()).containsEntry("/service", "UNMAPPED_CODE");
    }

    @Test
    void serviceThatIsKnowinglyUnmappedIsKeptAsTextWithoutWarning() {
        Translated translated = translate("service", "AVL");

        assertThat(((ServiceRequest) translated.resources().get(0)).getCode().hasCoding())
                .isFalse();
        assertThat(translated.losses().warnings()).isEmpty();
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "planned, active",
        "active, active",
        "completed, completed",
        "cancelled, revoked",
        "error, entered-in-error"
    })
    void translatesStatus(String status, String expected) {
        var request = (ServiceRequest) translate("status", status).resources().get(0);

        assertThat(request.getStatus().toCode()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} = {1} is {2}")
    @CsvSource({
        "custodian, SE2120009986-O1, FOREIGN_CUSTODIAN",
        "unit, SE2120009994-HTJ02, FOREIGN_UNIT",
        "status, paused, UNKNOWN_CODE",
        "legalBasis, LVU, UNKNOWN_CODE",
        "decidedOn, 2026-02-30, BAD_DATE",
        "decidedOn, 20260301, BAD_DATE",
        "from, 0226-03-01, BAD_DATE",
        "to, 2026-03-01, PERIOD_REVERSED",
        "recordedAt, 2026-04-05, BAD_TIME",
        "recordedAt, 2026-03-02T25:15:00+01:00, BAD_TIME",
        "hoursPerMonth, 1e999, BAD_NUMBER",
        "hoursPerMonth, 1e-999, BAD_NUMBER",
        "hoursPerMonth, -1, BAD_NUMBER",
        "hoursPerMonth, NaN, BAD_NUMBER",
        "hoursPerMonth, 1e9999999999, BAD_NUMBER",
        "service, '', MISSING",
        "from, '', MISSING",
        "personId, 19121212121, PNR_FORMAT",
        "householdId, H-7, NOT_SHAREABLE",
        "personId, '191212121212|196101182803', NOT_SHAREABLE",
        "area/0, first of a list, NOT_A_VALUE"
    })
    void refusesWithPlaceAndCodeAndWithoutContent(String field, String value, String code) {
        String area = field.startsWith("area/") ? "" : "Personlig omvårdnad";
        Untranslatable refusal =
                catchThrowableOfType(Untranslatable.class, () -> translate("area", area, field, value));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.place()).isEqualTo("/" + field.replaceFirst("/.*", ""));
        if (!value.isEmpty()) {
            assertThat(refusal.getMessage()).doesNotContain(value);
        }
    }

    @ParameterizedTest(name = "{0} is {1} hours")
    @CsvSource({"24.50, 24.50", "'12,5', 12.5", "2.45e1, 24.5", "0e-999, 0", "0, 0", "24.5000000, 24.5"})
    void readsHours(String written, String hours) {
        var request =
                (ServiceRequest) translate("hoursPerMonth", written).resources().get(0);

        assertThat(request.getQuantityQuantity().getValue().toPlainString()).isEqualTo(hours);
    }

    private static Translated translate(String... changes) {
        return MunicipalToFhir.translate(Records.decision(changes), SOURCE, NOW);
    }

    private static String json(Translated translated) {
        return FhirContext.forR4Cached()
                .newJsonParser()
                .encodeResourceToString(translated.resources().get(0));
    }
}
