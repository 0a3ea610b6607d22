package se.brygga.translation.hl7v2.out;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.Protection;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes PID (HL7 v2.5.1, 3.4.2). */
final class PatientToPid {

    private static final String BIRTH_TIME = "http://hl7.org/fhir/StructureDefinition/patient-birthTime";

    /** What identifies a person in the sender's system, table 0203. */
    private static final String PATIENT_INTERNAL = "PI";

    private PatientToPid() {}

    static void write(Patient patient, MessageWriter writer) {
        SegmentWriter pid = writer.segment("PID", patient);
        pid.constant(1, "1");
        identifiers(patient, pid);
        names(patient, pid);
        birth(patient, pid);
        gender(patient, pid);
        contact(patient, pid);
        language(patient, pid);
        ConceptInTable.MARITAL_STATUS.write(pid.add(16), patient.getMaritalStatus(), "maritalStatus");
        PatientToRareFields.write(patient, pid, writer);
        deceased(patient, pid);
    }

    /** PID-9 was withdrawn in v2.7: since then aliases stand in PID-5. */
    private static void names(Patient patient, SegmentWriter pid) {
        for (int i = 0; i < patient.getName().size(); i++) {
            HumanName name = patient.getName().get(i);
            boolean alias = name.hasId() && name.getId().startsWith(Canonical.ALIAS);
            int field = alias && !pid.version().from(7) ? 9 : 5;
            HumanNameToXpn.write(pid.add(field), name, "name[" + i + ']');
            pid.mapped("name[" + i + "].id", "PID-" + field);
        }
    }

    /** PID-4 was withdrawn in v2.7. */
    private static void identifiers(Patient patient, SegmentWriter pid) {
        for (int i = 0; i < patient.getIdentifier().size(); i++) {
            Identifier identifier = patient.getIdentifier().get(i);
            boolean other = identifier.getUse() == IdentifierUse.SECONDARY
                    && !pid.version().from(7);
            IdentifierToCx.write(pid.add(other ? 4 : 3), identifier, PATIENT_INTERNAL, "identifier[" + i + ']');
            if (other) {
                pid.mapped("identifier[" + i + "].use", "PID-4");
            }
        }
        if (!pid.has(3)) {
            throw pid.untranslatable("identifier", "IDENTIFIER_MISSING", "A person without identifier cannot be named");
        }
    }

    private static void birth(Patient patient, SegmentWriter pid) {
        if (!patient.hasBirthDate()) {
            return;
        }
        Extension time = patient.getBirthDateElement().getExtensionByUrl(BIRTH_TIME);
        if (time != null && time.getValue() instanceof DateTimeType born && born.hasValue()) {
            DateTimeToDtm.write(pid, 7, born, "birthDate");
        } else {
            DateTimeToDtm.write(pid, 7, patient.getBirthDateElement(), "birthDate");
        }
    }

    private static void gender(Patient patient, SegmentWriter pid) {
        if (patient.hasGender()) {
            String gender = patient.getGender().toCode();
            pid.set(8, ConceptToCwe.code(pid.destination(), "gender", gender, Tables.GENDER.back(gender)), "gender");
        }
    }

    /** Address and telephone of a protected person are masked before; here is the last place to be sure of it. */
    private static void contact(Patient patient, SegmentWriter pid) {
        if (Protection.of(patient) != Protection.NONE) {
            pid.dropped("address", Reason.FORBIDDEN);
            pid.dropped("telecom", Reason.FORBIDDEN);
            return;
        }
        AddressToXad.write(pid, 11, patient.getAddress(), "address");
        ContactPointToXtn.write(pid, 13, 14, patient.getTelecom());
    }

    /** PID-15 has room for one language: the preferred, else the first. */
    private static void language(Patient patient, SegmentWriter pid) {
        var all = patient.getCommunication();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).getPreferred() || all.stream().noneMatch(one -> one.getPreferred())) {
                String path = "communication[" + i + ']';
                CodeableConcept language = all.get(i).getLanguage();
                var at = pid.add(15);
                Coding coding = language.getCodingFirstRep();
                at.set(1, coding.getCode(), path + ".language.coding[0]");
                at.set(2, language.hasText() ? language.getText() : coding.getDisplay(), path + ".language.text");
                at.mapped(path + ".preferred");
                return;
            }
        }
    }

    private static void deceased(Patient patient, SegmentWriter pid) {
        if (patient.getDeceased() instanceof DateTimeType time && time.hasValue()) {
            DateTimeToDtm.write(pid, 29, time, "deceasedDateTime");
            pid.constant(30, "Y");
        } else if (patient.getDeceased() instanceof BooleanType dead && dead.hasValue()) {
            pid.set(30, dead.booleanValue() ? "Y" : "N", "deceasedBoolean");
        }
    }
}
