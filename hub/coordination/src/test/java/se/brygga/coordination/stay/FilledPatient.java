package se.brygga.coordination.stay;

import java.util.List;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.core.fhir.Canonical;

/** A fictional Patient with everything that a hospital can say, most of which no notice may carry. */
final class FilledPatient {

    /** Texts in the Patient that no notice may carry. */
    static final List<String> CLINICAL_OR_PRIVATE = List.of(
            "070-0000000",
            "Nittan",
            "demens",
            "smittsam",
            "Sommarvägen",
            "Gamla vägen",
            "1912-12-12",
            "female",
            "änka",
            "Läkare Läkarsson",
            "finska",
            "LOKAL-77",
            "Flickansson");

    private FilledPatient() {}

    static Patient withEverything() {
        var patient = new Patient();
        patient.setText(new Narrative());
        patient.getText().setDivAsString("<div>demens</div>");
        patient.getMeta().addSecurity("http://example.org/clinical", "smittsam", "smittsam");
        patient.addIdentifier().setSystem("urn:oid:1.2.752.129.2.1.2.1").setValue("LOKAL-77");
        patient.addIdentifier()
                .setSystem("http://electronichealth.se/identifier/personnummer")
                .setValue("191212121212");
        patient.addName().setUse(NameUse.OLD).addGiven("Tolvan").setFamily("Flickansson");
        patient.addName().setUse(NameUse.OFFICIAL).addGiven("Tolvan").setFamily("Tolvansson");
        patient.addTelecom().setSystem(ContactPointSystem.PHONE).setValue("070-0000000");
        patient.setGender(AdministrativeGender.FEMALE);
        patient.setBirthDateElement(new DateType("1912-12-12"));
        addAddresses(patient);
        patient.setMaritalStatus(new CodeableConcept().setText("änka"));
        patient.addContact().setName(new HumanName().setText("Nittan Nittansson"));
        patient.addCommunication().setLanguage(new CodeableConcept().setText("finska"));
        patient.addGeneralPractitioner(new Reference().setDisplay("Läkare Läkarsson"));
        return patient;
    }

    private static void addAddresses(Patient patient) {
        patient.addAddress().setUse(AddressUse.OLD).addLine("Gamla vägen 3").setCity("Åkerby");
        patient.addAddress().setUse(AddressUse.TEMP).addLine("Sommarvägen 2").setCity("Sjöstad");
        patient.addAddress()
                .setUse(AddressUse.HOME)
                .addLine("Storgatan 1")
                .setPostalCode("990 10")
                .setCity("Åkerby")
                .addExtension(Canonical.MUNICIPALITY, new StringType("9901"));
    }
}
