package se.brygga.translation.hl7v2.out;

import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Type;
import se.brygga.translation.hl7v2.write.FieldWriter;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes OBR (HL7 v2.5.1, 7.4.1). */
final class DiagnosticReportToObr {

    private DiagnosticReportToObr() {}

    /** Writes a report; {@code order} may be null. */
    static void write(DiagnosticReport report, ServiceRequest order, MessageWriter writer) {
        SegmentWriter obr = writer.segment("OBR", report);
        obr.constant(1, "1");
        new OrderNumbers(obr, 2, 3).write(report.getIdentifier(), "FILL");
        ConceptToCwe.write(obr.add(4), report.getCode(), "code");
        effective(report.getEffective(), obr);
        DateTimeToDtm.write(obr, 22, report.getIssuedElement(), "issued");
        if (report.hasCategory()) {
            ConceptToCwe.write(obr.add(24), report.getCategoryFirstRep(), "category[0]");
        }
        status(report, obr);
        for (int i = 0; i < report.getResultsInterpreter().size(); i++) {
            staff(obr.add(i == 0 ? 32 : 33), report.getResultsInterpreter().get(i), "resultsInterpreter[" + i + ']');
        }
        for (int i = 0; i < report.getPerformer().size(); i++) {
            staff(obr.add(34), report.getPerformer().get(i), "performer[" + i + ']');
        }
        OruWriter.noteReferences(report, writer);
        if (order != null) {
            order(order, obr);
        }
        AnnotationToNte.write(report.getConclusion(), report, "conclusion", writer);
    }

    /** OBR-7 and OBR-8: a time or a period. */
    static void effective(Type effective, SegmentWriter obr) {
        if (effective instanceof Period period) {
            DateTimeToDtm.write(obr, 7, period.getStartElement(), "effectivePeriod.start");
            DateTimeToDtm.write(obr, 8, period.getEndElement(), "effectivePeriod.end");
        } else if (effective instanceof BaseDateTimeType time) {
            DateTimeToDtm.write(obr, 7, time, "effective" + capital(effective.fhirType()));
        }
    }

    /** What OBR says of the order: its urgency, who ordered and why. */
    static void order(ServiceRequest order, SegmentWriter obr) {
        SegmentWriter ordered = obr.of(order);
        if (order.hasPriority()) {
            ordered.set(5, Tables.PRIORITY.back(order.getPriority().toCode()), "priority");
        }
        ReferenceToXcn.write(ordered.add(16), order.getRequester(), "requester");
        for (int i = 0; i < order.getReasonCode().size(); i++) {
            ConceptToCwe.write(ordered.add(31), order.getReasonCode().get(i), "reasonCode[" + i + ']');
        }
    }

    private static void status(DiagnosticReport report, SegmentWriter obr) {
        if (!report.hasStatus()) {
            return;
        }
        String status = report.getStatus().toCode();
        String code = Tables.REPORT_STATUS.get(status);
        if (status.equals("entered-in-error")) {
            throw obr.untranslatable(
                    "status", "STATUS_UNFIT", "HL7 v2 has no word for a report that was entered in error");
        }
        obr.set(25, code, "status");
        if (status.equals("amended")) {
            obr.warn("status", "STATUS_WIDER");
        }
    }

    /** NDL: its first component holds a whole person, id, name and authority. */
    private static void staff(FieldWriter at, Reference person, String path) {
        var identifier = person.getIdentifier();
        at.set(1, 1, identifier.getValue(), path + ".identifier.value");
        at.set(1, 2, person.getDisplay(), path + ".display");
        if (identifier.hasValue() && identifier.hasSystem()) {
            Authority authority = Authority.of(identifier, at.segment().destination());
            at.constant(1, 9, authority.namespace());
            at.set(1, 10, authority.id(), path + ".identifier.system");
            at.constant(1, 11, authority.type());
        }
    }

    private static String capital(String type) {
        return Character.toUpperCase(type.charAt(0)) + type.substring(1);
    }
}
