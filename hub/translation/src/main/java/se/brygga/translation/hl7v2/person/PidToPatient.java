package se.brygga.translation.hl7v2.person;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.terminology.CodeMap;
import se.brygga.core.terminology.CodeMap.Target;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xpn;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.CweToConcept.Coded;
import se.brygga.translation.hl7v2.element.CxToIdentifier;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.XpnToHumanName;
import se.brygga.translation.hl7v2.person.PersonFields.Identified;
import se.brygga.translation.hl7v2.segment.Pid;

/** Translates PID to Patient (HL7 v2-to-FHIR, segment PID). */
final class PidToPatient {

    /** Where HL7's own code system has the same meaning; the rest keep table 0002. */
    private static final CodeMap MARITAL_STATUSES = CodeMap.named("v2-0002-marital-status");

    private PidToPatient() {}

    /** Translates; {@code identified} are the identifiers of PID-3. */
    static Patient translate(Pid pid, List<Identified> identified, Transfer transfer) {
        var patient = new Patient();
        identifiers(pid, identified, patient, transfer);
        names(pid, patient, transfer);
        PidToTelecom.translate(pid, patient, transfer);
        GenderToCode.set(pid.gender(), "Patient.gender", patient::setGender, transfer);
        PidToBirth.translate(pid, patient, transfer);
        deceased(pid, patient, transfer);
        PidToAddress.translate(pid, patient, transfer);
        maritalStatus(pid, patient, transfer);
        if (pid.language().code().present()) {
            patient.addCommunication()
                    .setPreferred(true)
                    .setLanguage(
                            LanguageToConcept.translate(pid.language(), transfer, "Patient.communication[0].language"));
        }
        PidToCitizenship.translate(pid, patient, transfer);
        clear(pid, transfer);
        return patient;
    }

    private static void identifiers(Pid pid, List<Identified> identified, Patient patient, Transfer transfer) {
        for (Identified one : identified) { // PID-3
            String target = "Patient.identifier[" + patient.getIdentifier().size() + ']';
            patient.addIdentifier(CxToIdentifier.translate(one.field(), one.read(), transfer, target));
        }
        List<Identified> others =
                PersonFields.read(pid.otherIdentifiers(), pid.birth(), transfer.source(), transfer.today());
        Set<String> known = new HashSet<>();
        patient.getIdentifier().forEach(identifier -> known.add(identifier.getValue()));
        for (Identified one : others) { // PID-2, PID-4, PID-19: kept, but never a key
            String value = one.read().identifier().value();
            if (!known.add(value)) {
                transfer.dropped(one.field().id(), Reason.DUPLICATE_OF);
                continue;
            }
            String target = "Patient.identifier[" + patient.getIdentifier().size() + ']';
            patient.addIdentifier(CxToIdentifier.translate(one.field(), one.read(), transfer, target)
                    .setUse(Identifier.IdentifierUse.SECONDARY));
        }
    }

    private static void names(Pid pid, Patient patient, Transfer transfer) {
        for (Xpn xpn : pid.names()) { // PID-5
            name(xpn, patient, transfer);
        }
        int own = patient.getName().size();
        for (Xpn xpn : pid.aliases()) { // PID-9
            name(xpn, patient, transfer);
        }
        for (int i = own; i < patient.getName().size(); i++) {
            patient.getName().get(i).setId(Canonical.ALIAS + '-' + (i - own + 1));
        }
    }

    private static void name(Xpn xpn, Patient patient, Transfer transfer) {
        String target = "Patient.name[" + patient.getName().size() + ']';
        var name = XpnToHumanName.translate(xpn, transfer, target);
        if (!name.isEmpty()) {
            patient.addName(name);
        }
    }

    private static void deceased(Pid pid, Patient patient, Transfer transfer) {
        St indicator = pid.deathIndicator();
        transfer.dateTime(pid.deathTime(), "Patient.deceasedDateTime", patient::setDeceased);
        if (patient.getDeceased() instanceof DateTimeType) {
            transfer.dropped(indicator, Reason.DUPLICATE_OF);
            if (indicator.is("N")) {
                transfer.warn(indicator.place(), "DEATH_CONTRADICTION");
            }
        } else if (indicator.is("Y") || indicator.is("N")) {
            patient.setDeceased(new BooleanType(indicator.is("Y")));
            transfer.mapped(indicator, "Patient.deceasedBoolean");
        }
    }

    private static void maritalStatus(Pid pid, Patient patient, Transfer transfer) {
        Cwe status = pid.maritalStatus();
        St code = status.code();
        Target known = transfer.target("maritalStatus", code, MARITAL_STATUSES);
        boolean local = code.present() && MARITAL_STATUSES.code(code.value()) == null;
        if (known == null || local || status.alternateCode().present()) {
            patient.setMaritalStatus(CweToConcept.translate(
                    new Coded(status, CodingSystem.table("0002"), known), transfer, "Patient.maritalStatus"));
            return;
        }
        CodeableConcept concept = patient.getMaritalStatus();
        concept.addCoding().setSystem(known.system()).setCode(known.code());
        transfer.mapped(code, "Patient.maritalStatus.coding[0].code");
        transfer.dropped(status.system(), Reason.STRUCTURAL);
        transfer.to(status.text(), "Patient.maritalStatus.text", concept::setText);
    }

    private static void clear(Pid pid, Transfer transfer) {
        var segment = pid.segment();
        transfer.clear(segment.first(5), "Patient.name[main]");
        transfer.clear(segment.first(9), "Patient.name[alias]");
        transfer.clear(segment.first(7), "Patient.birthDate");
        transfer.clear(segment.first(8), "Patient.gender");
        transfer.clear(segment.first(11), "Patient.address");
        transfer.clear(segment.first(15), "Patient.communication");
        transfer.clear(segment.first(16), "Patient.maritalStatus");
        transfer.clear(segment.first(24), "Patient.multipleBirth");
        transfer.clear(segment.first(25), "Patient.multipleBirth");
        transfer.clear(segment.first(26), "Patient.extension[patient-citizenship]");
        transfer.clear(segment.first(29), "Patient.deceased");
        transfer.clear(segment.first(30), "Patient.deceased");
    }
}
