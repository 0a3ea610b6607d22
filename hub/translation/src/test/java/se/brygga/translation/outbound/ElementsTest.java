package se.brygga.translation.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.translated.LossReport.Reason;

class ElementsTest {

    @Test
    void aPathStandsForAllBelowItAndForNothingBeside() {
        var observation = new Observation();
        observation.setValue(new StringType("a"));
        for (int i = 0; i < 12; i++) {
            observation.addNote().setText("n");
        }
        observation.getNote().get(1).setTimeElement(new DateTimeType("2026"));
        Elements elements = elements(List.of(observation));

        elements.mapped(observation, "note[1]", "NTE");

        assertThat(elements.losses().count("mapped")).isEqualTo(2);
        assertThat(elements.losses().fates().get("Observation.note[1].time").kind())
                .isEqualTo("mapped");
        assertThat(elements.losses().fates().get("Observation.note[10].text").kind())
                .isEqualTo("unmapped");
    }

    @Test
    void extensionsOfOneUrlAreToldApart() {
        var visit = new Encounter();
        visit.addExtension("https://a/leave", new StringType("1"));
        visit.addExtension("https://a/leave", new StringType("2"));
        Elements elements = elements(List.of(visit));

        elements.mapped(visit, "extension[leave(2)]", "PV2-47");

        assertThat(FhirLeaves.of(List.of(visit)))
                .containsEntry("Encounter.extension[leave].valueString", "1")
                .containsEntry("Encounter.extension[leave(2)].valueString", "2");
        assertThat(elements.losses().count("mapped")).isEqualTo(2);
    }

    @Test
    void aResourceThatIsLeftOutKeepsWhatIsNotedAlready() {
        var first = new Observation();
        var second = new Observation();
        List.of(first, second)
                .forEach(one -> one.setValue(new StringType("a")).getMeta().setSource("s"));
        Elements elements = elements(List.of(first, second));

        elements.mapped(second, "meta", "MSH-4");
        elements.dropped(second, Reason.NOT_NEEDED);

        assertThat(elements.losses().fates().toString())
                .isEqualTo("{Observation.meta.source=Fate[kind=unmapped, detail=], "
                        + "Observation.valueString=Fate[kind=unmapped, detail=], "
                        + "Observation(2).meta.source=Fate[kind=mapped, detail=MSH-4], "
                        + "Observation(2).valueString=Fate[kind=dropped, detail=NOT_NEEDED]}");
    }

    @Test
    void thousandsOfLeavesTakeNoLongTime() {
        List<Resource> resources = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            resources.add(new Observation().setValue(new StringType("a")));
        }

        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            Elements elements = elements(resources);
            resources.forEach(one -> elements.mapped(one, "valueString", "OBX-5"));
            assertThat(elements.losses().count("mapped")).isEqualTo(5_000);
        });
    }

    private static Elements elements(List<Resource> resources) {
        return new Elements(new OutboundMessage("1", "", Instant.EPOCH, "S", "R", resources));
    }
}
