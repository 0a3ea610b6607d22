package se.brygga.translation.hl7v2.observation;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.terminology.CodeMap;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.DtmToDateTime;
import se.brygga.translation.hl7v2.element.FhirCode;
import se.brygga.translation.hl7v2.element.NteToAnnotation;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.segment.Obr;

/** Translates OBR to DiagnosticReport (HL7 v2-to-FHIR, segment OBR); references to other resources are the caller's. */
public final class ObrToDiagnosticReport {

    private static final CodeMap STATUSES = CodeMap.named("v2-0123-report-status");
    private static final int TO_THE_SECOND = "YYYYMMDDHHMMSS".length();

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
        var period = new Period();
        transfer.dateTime(obr.observedFrom(), "DiagnosticReport.effectivePeriod.start", period::setStartElement);
        transfer.dateTime(obr.observedTo(), "DiagnosticReport.effectivePeriod.end", period::setEndElement);
        report.setEffective(period.isEmpty() ? null : period);
    }

    /** An instant needs a full date; one that was not sent to the second keeps its spelling. */
    private static void issued(St reported, DiagnosticReport report, Transfer transfer) {
        Instant at = DtmToDateTime.instant(reported, transfer.source().zone(), transfer.losses());
        if (at == null) {
            return;
        }
        var issued = new InstantType(
                Date.from(at),
                TemporalPrecisionEnum.MILLI,
                TimeZone.getTimeZone(transfer.source().zone()));
        if (reported.value().length() < TO_THE_SECOND
                || !Character.isDigit(reported.value().charAt(TO_THE_SECOND - 1))) {
            issued.addExtension(Canonical.ORIGINAL_VALUE, new StringType(reported.value()));
        }
        report.setIssuedElement(issued);
        transfer.mapped(reported, "DiagnosticReport.issued");
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
