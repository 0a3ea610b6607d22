package se.brygga.translation.hl7v2.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;
import se.brygga.translation.hl7v2.message.Group;
import se.brygga.translation.hl7v2.observation.ObrToDiagnosticReport;
import se.brygga.translation.hl7v2.observation.ObservationGroups;
import se.brygga.translation.hl7v2.observation.OrderGroup;
import se.brygga.translation.hl7v2.observation.OrderNumbers;
import se.brygga.translation.hl7v2.segment.Obr;
import se.brygga.translation.hl7v2.segment.Obx;

/** Translates ORU^R01 and R30 to R32: a DiagnosticReport for each OBR, an Observation for each OBX (messages.md 5). */
public final class OruToFhir {

    private final OrderMessage message;

    /** Observations by filler's number, OBX-3 and OBX-4: what OBR-26 and OBR-29 of a later OBR refer to. */
    private final Map<String, String> observations = new HashMap<>();

    private OruToFhir(OrderMessage message) {
        this.message = message;
    }

    /** Translates a message whole or throws {@link Untranslatable}. */
    public static Translated translate(InboxMessage inbox, Source source) {
        var message = new OrderMessage(inbox, source);
        var translation = new OruToFhir(message);
        translation.observationsOnThePerson();
        message.orders().forEach(translation::order);
        return message.results();
    }

    /** OBX that follow PID belong to no report (HL7 v2.8, 7.3.1). */
    private void observationsOnThePerson() {
        var nothing = new Obr(message.head().first("OBR"));
        for (Group group : message.head().startingWith("OBX")) {
            message.transfer().warn(group.first("OBX").place(), "OBX_WITHOUT_OBR");
            String within = message.names().beside(new Obx(group.first("OBX")));
            message.add(message.observation(group, within, nothing));
        }
    }

    private void order(OrderGroup order) {
        if (!order.group().has("OBR")) {
            throw new Untranslatable(order.orc().segment().place(), "OBR_MISSING", "Results are headed by OBR");
        }
        ServiceRequest request = message.request(order);
        String number = message.ids().of("DiagnosticReport", message.names().report(order));
        DiagnosticReport report = ObrToDiagnosticReport.translate(order, message.transfer());
        report.setId(message.transfer().source().resourceId("DiagnosticReport", number));
        report.addBasedOn(new Reference("ServiceRequest/" + request.getIdPart()));
        report.setEncounter(message.encounter());
        report.setSpecimen(message.specimens(order, number));
        for (Observation observation : results(order, report, number)) {
            report.addResult(new Reference("Observation/" + observation.getIdPart()));
            message.add(observation);
        }
        message.add(report);
    }

    private List<Observation> results(OrderGroup order, DiagnosticReport report, String number) {
        List<Observation> results = new ArrayList<>();
        List<String> subIds = new ArrayList<>();
        Reference parent = parent(order.obr());
        String filler = OrderNumbers.of(order.orc(), order.obr()).filler().id().orEmpty();
        for (Group group : order.results()) {
            var obx = new Obx(group.first("OBX"));
            Observation observation = message.observation(group, number, order.obr());
            complete(observation, report);
            if (parent != null) {
                observation.addDerivedFrom(parent.copy());
            }
            observations.putIfAbsent(key(filler, obx), observation.getIdPart());
            results.add(observation);
            subIds.add(obx.subId().orEmpty());
        }
        var groups = new ObservationGroups(
                report.getCode(), number, message.transfer().source());
        List<Observation> grouped = groups.group(results, subIds);
        if (grouped != results) {
            noteGroups(order);
            Set<String> parts = results.stream().map(Observation::getIdPart).collect(Collectors.toSet());
            grouped.forEach(observation -> parts.remove(observation.getIdPart()));
            observations.replaceAll(
                    (key, id) -> parts.contains(id) ? groups.id(key.substring(key.lastIndexOf('|') + 1)) : id);
        }
        return grouped;
    }

    /** What OBX leaves unsaid, time and specimen, is what its report says. */
    private static void complete(Observation observation, DiagnosticReport report) {
        if (!observation.hasEffective() && report.hasEffective()) {
            observation.setEffective(report.getEffective().copy());
        }
        if (report.getSpecimen().size() == 1) {
            observation.setSpecimen(report.getSpecimenFirstRep().copy());
        }
    }

    private void noteGroups(OrderGroup order) {
        for (Group group : order.results()) {
            message.transfer().mapped(new Obx(group.first("OBX")).subId(), "Observation.component or hasMember");
        }
    }

    /** Returns the result that this order goes on from: OBR-26 and OBR-29; null if none is named. */
    private Reference parent(Obr obr) {
        String filler = obr.parent().get(2, 1).orEmpty();
        String code = obr.parentResult().get(1, 1).orEmpty();
        if (code.isEmpty()) {
            return null;
        }
        String subId = obr.parentResult().get(2).orEmpty();
        String id = observations.get(filler + '|' + code + '|' + subId);
        var reference = new Reference();
        obr.parentResult().parts().forEach(part -> message.transfer().mapped(part, "Observation.derivedFrom"));
        if (id != null) {
            return reference.setReference("Observation/" + id);
        }
        return reference.setDisplay(obr.parentResult().text());
    }

    private static String key(String filler, Obx obx) {
        return filler + '|' + OrderNames.code(obx.code()) + '|' + obx.subId().orEmpty();
    }
}
