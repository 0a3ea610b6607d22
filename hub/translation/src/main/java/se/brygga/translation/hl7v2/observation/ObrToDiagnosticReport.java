package se.brygga.translation.hl7v2.observation;

import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.terminology.CodeMap;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.DtmToDateTime;
import se.brygga.translation.hl7v2.element.DtmToInstant;
import se.brygga.translation.hl7v2.element.FhirCode;
import se.brygga.translation.hl7v2.element.NteToAnnotation;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.segment.Obr;

/** Translates OBR to DiagnosticReport (HL7 v2-to-FHIR, segment OBR); references to other resources are the caller's. */
public final class ObrToDiagnosticReport {

    private static final CodeMap STATUSES = CodeMap.named("v2-0123-report-status");

    private ObrToDiagnosticReport() {}

    /** Translates a report with the notes that stand before its first result. */
    public static DiagnosticReport translate(OrderGroup order, Transfer transfer) {
        Obr obr = order.obr();
        var report = new DiagnosticReport();
        report.getMeta().setSource(Canonical.source(transfer.source().custodian()));
        report.setIdentifier(OrderNumbers.of(order.orc(), obr).translate(transfer, "DiagnosticReport"));
        report.setStatus(status(obr.status(), transfer));
        if (!obr.section().empty() && !obr.section().deleted()) {
            report.addCategory(CweToConcept.translate(
                    new Cwe(obr.section()), CodingSystem.table("0074"), transfer, "DiagnosticReport.category[0]"));
        }
        report.setCode(CweToConcept.required(new Cwe(obr.service()), transfer, "DiagnosticReport.code"));
        effective(obr, report, transfer);
        issued(obr.reported(), report, transfer);
        staff(obr, report, transfer);
        report.setConclusion(NteToAnnotation.lines(order.notes(), transfer, "DiagnosticReport.conclusion"));
        return report;
    }

    private static DiagnosticReportStatus status(St sent, Transfer transfer) {
        String code = transfer.code("reportStatus", sent, STATUSES);
        if (code != null) {
            transfer.mapped(sent, "DiagnosticReport.status");
            return FhirCode.of(DiagnosticReportStatus::fromCode, code, sent);
        }
        if (sent.present()) {
            transfer.warn(sent.place(), "STATUS_UNKNOWN");
        }
        return DiagnosticReportStatus.UNKNOWN;
    }

    private static void effective(Obr obr, DiagnosticReport report, Transfer transfer) {
        if (!obr.observedTo().present()) {
            transfer.dateTime(obr.observedFrom(), "DiagnosticReport.effectiveDateTime", report::setEffective);
            return;
        }
        transfer.period(obr.observedFrom(), obr.observedTo(), "DiagnosticReport.effectivePeriod", report::setEffective);
    }

    /** An instant needs a full date: of a report that says less nobody knows when it was issued. */
    private static void issued(St reported, DiagnosticReport report, Transfer transfer) {
        if (DtmToDateTime.instant(reported, transfer.source().zone(), transfer.losses()) != null) {
            report.setIssuedElement(DtmToInstant.translate(reported, transfer));
            transfer.mapped(reported, "DiagnosticReport.issued");
        }
    }

    private static void staff(Obr obr, DiagnosticReport report, Transfer transfer) {
        interpreter(obr.principalInterpreter(), report, transfer);
        obr.assistants().forEach(assistant -> interpreter(assistant, report, transfer));
        for (Repetition technician : obr.technicians()) {
            Reference reference = PerformerToReference.staff(technician, transfer, "DiagnosticReport.performer");
            if (!reference.isEmpty()) {
                report.addPerformer(reference);
            }
        }
    }

    private static void interpreter(Repetition ndl, DiagnosticReport report, Transfer transfer) {
        Reference reference = PerformerToReference.staff(ndl, transfer, "DiagnosticReport.resultsInterpreter");
        if (!reference.isEmpty()) {
            report.addResultsInterpreter(reference);
        }
    }
}
