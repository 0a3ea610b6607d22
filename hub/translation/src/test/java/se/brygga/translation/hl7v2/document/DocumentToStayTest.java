package se.brygga.translation.hl7v2.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import se.brygga.core.message.Source;
import se.brygga.core.translated.PersonEvent;
import se.brygga.core.translated.StayDetails;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;
import se.brygga.core.translated.Translated;
import se.brygga.translation.SampleConnector;
import se.brygga.translation.Translators;
import se.brygga.translation.hl7v2.Hl7Text;

class DocumentToStayTest {

    private static final Source PLAIN = SampleConnector.mellanland().source();
    private static final String TXA = "TXA|1|DS^Epikris^L||||||||||D1^M|||||LA|U|AV";
    private static final String OBX = "OBX|1|TX|A^Anamnes^L||Rad ett";
    private static final String VISIT = "PV1|1|I|||||||||||||||||V20260001^^^MELLANLAND^VN";
    private static final String EVN = "EVN||20260227150000";

    @Test
    void aDocumentOfTheTypeHandsInformationOver() {
        Translated translated = translated("MDM^T02", VISIT, Map.of("DS", StayDetails.HARM_TEST));
        Resource document = translated.resources().stream()
                .filter(DocumentReference.class::isInstance)
                .findFirst()
                .orElseThrow();
        var event = (StayEvent) translated.events().get(0);

        assertThat(event.kind()).isEqualTo(StayEventKind.INFORMATION_TRANSFERRED);
        assertThat(event.at()).isEqualTo(Instant.parse("2026-02-27T14:00:00Z"));
        assertThat(event.details().basis()).isEqualTo(StayDetails.HARM_TEST);
        assertThat(event.details().content()).isEqualTo("DocumentReference/" + document.getIdPart());
        assertThat(((DocumentReference) document)
                        .getContext()
                        .getEncounterFirstRep()
                        .getReference())
                .isEqualTo("Encounter/" + event.stay());
    }

    @Test
    void itsCancellationTakesItBack() {
        var event = (StayEvent)
                events("MDM^T11", VISIT, Map.of("DS", StayDetails.CONSENT)).get(0);

        assertThat(event.kind()).isEqualTo(StayEventKind.CANCELLED);
        assertThat(event.voids()).isEqualTo(StayEventKind.INFORMATION_TRANSFERRED);
    }

    @Test
    void otherTypesAndDocumentsOfNoVisitHandNothingOver() {
        assertThat(events("MDM^T02", VISIT, Map.of("XX", StayDetails.CONSENT))).isEmpty();
        assertThat(events("MDM^T02", VISIT, Map.of("DS", Source.UNMAPPED))).isEmpty();
        assertThat(events("MDM^T06", VISIT, Map.of("DS", StayDetails.CONSENT))).isEmpty();
        assertThat(events("MDM^T02", "PV1|1|I", Map.of("DS", StayDetails.CONSENT)))
                .isEmpty();
    }

    private static List<PersonEvent> events(String type, String visit, Map<String, String> table) {
        return translated(type, visit, table).events();
    }

    private static Translated translated(String type, String visit, Map<String, String> table) {
        Map<String, Map<String, String>> codes = new HashMap<>(PLAIN.codes());
        codes.put("discharge-information", table);
        Source source = new Source(
                PLAIN.connector(),
                PLAIN.custodian(),
                PLAIN.unit(),
                PLAIN.zone(),
                PLAIN.charset(),
                PLAIN.localSystem(),
                PLAIN.production(),
                PLAIN.sendsProtection(),
                PLAIN.spelling(),
                codes,
                PLAIN.identifiers(),
                PLAIN.hash());
        return Translators.translate(Hl7Text.of(type, EVN, visit, TXA, OBX).arrived(), source);
    }
}
