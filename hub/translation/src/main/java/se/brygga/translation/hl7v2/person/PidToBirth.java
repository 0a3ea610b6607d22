package se.brygga.translation.hl7v2.person;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Dtm;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.Numbers;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.segment.Pid;

/** Translates PID-7, PID-24 and PID-25 to birthDate and multipleBirth (HL7 v2-to-FHIR, segment PID). */
final class PidToBirth {

    private static final String BIRTH_TIME = "http://hl7.org/fhir/StructureDefinition/patient-birthTime";

    private PidToBirth() {}

    static void translate(Pid pid, Patient patient, Transfer transfer) {
        St birth = pid.birth();
        transfer.date(birth, "Patient.birthDate", patient::setBirthDateElement);
        Dtm dtm = Dtm.of(birth);
        if (dtm == null) {
            multiple(pid, patient, transfer);
            return;
        }
        if (dtm.local().toLocalDate().isAfter(transfer.today())) {
            transfer.warn(birth.place(), "BIRTH_IN_FUTURE");
        }
        if (dtm.hasTime()) {
            transfer.dateTime(birth, "Patient.birthDate", time -> patient.getBirthDateElement()
                    .addExtension(BIRTH_TIME, time));
        }
        multiple(pid, patient, transfer);
    }

    /** The order says more than the flag, but a single birth has none. */
    private static void multiple(Pid pid, Patient patient, Transfer transfer) {
        St flag = pid.multipleBirth();
        Integer order = Numbers.positive(pid.birthOrder());
        if (order != null && !flag.is("N")) {
            patient.setMultipleBirth(new IntegerType(order));
            transfer.mapped(pid.birthOrder(), "Patient.multipleBirthInteger");
            transfer.dropped(flag, Reason.DUPLICATE_OF);
        } else if (flag.is("Y") || flag.is("N")) {
            patient.setMultipleBirth(new BooleanType(flag.is("Y")));
            transfer.mapped(flag, "Patient.multipleBirthBoolean");
            transfer.dropped(pid.birthOrder(), Reason.DUPLICATE_OF);
        }
    }
}
