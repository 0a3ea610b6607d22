package se.brygga.translation.hl7v2.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.translation.hl7v2.Told;

/** What results and orders are called: corrections find what they correct, and nothing else is overwritten. */
class OrderNamesTest {

    private static final String OBX = "OBX|1|NM|HB^Hb^L||134|g/L|||||F";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OBR|1|P1|L1|HB^Hb^L|||20260201",
                "OBR|1|P1^M^1.2.752.1^ISO|L1^LAB^1.2.752.2^ISO|HB^Hb^L|||20260201",
                "OBR|1|||HB^Hb^L|||20260201",
                "OBR|1|||HB^Hb^L"
            })
    void twoPersonsNeverMeet(String obr) {
        Told first = oru(obr, OBX, "SPM|1|^S1||BLD", OBX);
        Told second = new Told(first.text().replace("191212121212", "196101182803"));

        assertThat(ids(first)).doesNotContainAnyElementsOf(ids(second));
    }

    @Test
    void correctionOfAResultWithoutNumbersFindsItByAnotherControlId() {
        Told first = oru("OBR|1|||HB^Hb^L|||20260201", OBX);
        Told correction = new Told(first.text().replace("|C1|", "|C2|").replace("134", "143"));

        assertThat(ids(correction)).isEqualTo(ids(first));
    }

    @Test
    void resultsWithoutNumbersOfTwoDaysAreTwoAlsoWithOneControlId() {
        assertThat(ids(oru("OBR|1|||HB^Hb^L|||20260201", OBX)))
                .doesNotContainAnyElementsOf(ids(oru("OBR|1|||HB^Hb^L|||20260202", OBX)));
    }

    @Test
    void ordersWithOneNumberDoNotDependOnTheirPlaceInTheMessage() {
        List<String> orders = List.of("OBR|1|P1||HB^Hb^L|||20260201", "OBR|2|P1||CRP^CRP^L|||20260201");

        Told forth = oru(orders.get(0), OBX, orders.get(1), OBX);
        Told back = oru(orders.get(1), OBX, orders.get(0), OBX);

        assertThat(request(back, "CRP")).isEqualTo(request(forth, "CRP"));
        assertThat(request(back, "HB")).isEqualTo(request(forth, "HB"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"|||20260201100000", "||||||||||GL2"})
    void secondOfAnAlikePairDoesNotOverwriteTheFirst(String circumstance) {
        String obr = "OBR|1|P1|L1|GLU^Glukos^L|||20260201080000";
        String first = "OBX|1|NM|GLU^Glukos^L||5|mmol/L|||||F|||20260201080000";
        String second = "OBX|2|NM|GLU^Glukos^L||7|mmol/L|||||F" + circumstance;

        assertThat(ids(oru(obr, first, second))).containsAll(ids(oru(obr, second)));
        assertThat(observations(oru(obr, second))).doesNotContainAnyElementsOf(observations(oru(obr, first)));
    }

    @Test
    void timeOfTheReportItselfTellsNothing() {
        String obr = "OBR|1|P1|L1|GLU^Glukos^L|||202602010800";

        assertThat(ids(oru(obr, OBX + "|||20260201080000"))).isEqualTo(ids(oru(obr, OBX)));
    }

    @Test
    void partialCorrectionFindsTheMemberOfAGroup() {
        String obr = "OBR|1|P1|L1|CBC^Blodstatus^L|||20260201";
        List<String> group = List.of(
                "OBX|1|NM|HB^Hb^L|1|120|g/L|||||F",
                "OBX|2|NM|EVF^EVF^L|1|40|%|||||F",
                "OBX|3|NM|CRP^CRP^L|2|5|mg/L|||||F");
        String correction = "OBX|1|NM|HB^Hb^L|1|140|g/L|||||C";

        assertThat(observations(oru(obr, String.join("\r", group)))).containsAll(observations(oru(obr, correction)));
    }

    @Test
    void halfOfABloodPressureIsNotCorrectedAlone() {
        String obr = "OBR|1|P1|L1|85354-9^Blodtryck^LN|||20260201";

        assertThat(oru(obr, "OBX|1|NM|8480-6^Systoliskt^LN|1|140|mm[Hg]|||||C").refusal())
                .isEqualTo("OBX PANEL_PARTIAL");
        assertThat(observations(oru(obr, "OBX|1|NM|8480-6^Systoliskt^LN|1|140|mm[Hg]|||||F")))
                .hasSize(1);
    }

    private static Told oru(String... segments) {
        return Told.of("ORU^R01^ORU_R01", "ZZZ|1", "PID", String.join("\r", segments));
    }

    private static List<String> ids(Told message) {
        return message.translated().resources().stream()
                .filter(resource -> !(resource instanceof Patient))
                .map(resource -> resource.fhirType() + '/' + resource.getIdPart())
                .toList();
    }

    private static Collection<String> observations(Told message) {
        return message.translated().resources().stream()
                .filter(Observation.class::isInstance)
                .map(Resource::getIdPart)
                .toList();
    }

    private static String request(Told message, String code) {
        return message.translated().resources().stream()
                .filter(ServiceRequest.class::isInstance)
                .map(ServiceRequest.class::cast)
                .filter(request ->
                        request.getCode().getCodingFirstRep().getCode().equals(code))
                .findFirst()
                .orElseThrow()
                .getIdPart();
    }
}
