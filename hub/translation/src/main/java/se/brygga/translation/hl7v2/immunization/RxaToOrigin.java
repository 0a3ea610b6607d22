package se.brygga.translation.hl7v2.immunization;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Immunization;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.Transfer;

/** Translates RXA-9: a record of the one who gave it, or knowledge from elsewhere; texts are notes (CDC table NIP001). */
final class RxaToOrigin {

    private static final String GIVEN_HERE = "00";
    private static final String ORIGINS = "http://terminology.hl7.org/CodeSystem/immunization-origin";
    private static final Map<String, String> KNOWN = Map.of(
            "02",
            "provider",
            "03",
            "record",
            "04",
            "recall",
            "05",
            "jurisdiction",
            "07",
            "school",
            "08",
            "jurisdiction");

    private RxaToOrigin() {}

    static void translate(List<Cwe> notes, Immunization immunization, Transfer transfer) {
        for (Cwe note : notes) {
            if (!note.code().present()) {
                String target = "Immunization.note[" + immunization.getNote().size() + "].text";
                transfer.to(note.text(), target, text -> immunization.addNote(new Annotation().setText(text)));
            } else if (!immunization.hasPrimarySource()) {
                origin(note, immunization, transfer);
            }
        }
    }

    /** The sender's {@code codes/vaccinationOrigin.csv} counts first: 00, or a code of immunization-origin. */
    private static void origin(Cwe note, Immunization immunization, Transfer transfer) {
        String own = transfer.source().code("vaccinationOrigin", note.code().value());
        String code = own == null ? note.code().value() : own;
        immunization.setPrimarySource(code.equals(GIVEN_HERE));
        if (immunization.getPrimarySource()) {
            transfer.mapped(note.code(), "Immunization.primarySource");
            transfer.mapped(note.text(), "Immunization.primarySource");
            transfer.mapped(note.system(), "Immunization.primarySource");
            return;
        }
        CodeableConcept origin = CweToConcept.translate(note, null, transfer, "Immunization.reportOrigin");
        String known = own == null ? KNOWN.get(code) : own;
        if (known != null) {
            origin.addCoding().setSystem(ORIGINS).setCode(known);
        }
        immunization.setReportOrigin(origin);
    }
}
