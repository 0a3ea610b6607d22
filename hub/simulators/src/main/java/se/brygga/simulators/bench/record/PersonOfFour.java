package se.brygga.simulators.bench.record;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import se.brygga.app.config.InstallationSecret;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.key.MessageKey;
import se.brygga.core.record.StoredResource;
import se.brygga.record.JdbcRecord;
import se.brygga.record.RecordSettings;

/** Writes a person's resources, 250 from each of four custodians, straight into the record of a hub that does not run. */
public final class PersonOfFour {

    /** A test identity (Skatteverket). */
    public static final PersonIdentifier NUMBER =
            new PersonIdentifier("http://electronichealth.se/identifier/personnummer", "191212121212");

    private static final int EACH = 250;
    private static final String[][] CUSTODIANS = {
        {"SE2329990010-V1", "SE2329990010-K01"},
        {"SE2120009994-V1", "SE2120009994-HSV01"},
        {"SE2120009994-O1", "SE2120009994-HTJ01"},
        {"SE2120009986-O1", "SE2120009986-HTJ01"}
    };

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final MessageKey source = MessageKey.of("bench", "record", "record".getBytes(StandardCharsets.US_ASCII));
    private String person;

    /** Writes the person into the record of a hub with this home, which has never run; returns the person's id. */
    public static String install(Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("record"));
        return write("jdbc:sqlite:" + folder.resolve("brygga.db"), InstallationSecret.load(home));
    }

    /** Writes the person, and a consent to let the hospital read everybody's; returns the person's id. */
    static String write(String url, KeyedHash hash) {
        try (JdbcRecord record =
                JdbcRecord.open(new RecordSettings(url, null, null, 1), hash, FhirContext.forR4Cached())) {
            var writer = new PersonOfFour();
            String person = record.store().write(transaction -> {
                writer.person = transaction.person(List.of(NUMBER));
                for (String[] custodian : CUSTODIANS) {
                    writer.of(custodian[0], custodian[1]).forEach(transaction::put);
                }
                return writer.person;
            });
            record.registers().add(ConsentToAll.of(person, CUSTODIANS[0][0], CUSTODIANS[0][1], writer.now));
            return person;
        }
    }

    private List<StoredResource> of(String custodian, String unit) {
        List<StoredResource> all = new ArrayList<>();
        all.add(stored(patient(), custodian, unit, "pat"));
        for (int i = all.size(); i < EACH; i++) {
            Instant at = now.minus(i, ChronoUnit.DAYS);
            all.add(
                    switch (i % 10) {
                        case 0 -> stored(encounter(at, i == 10), custodian, unit, "vko");
                        case 1 -> stored(decision(at), custodian, unit, "ins");
                        case 2 -> stored(condition(at, i), custodian, unit, "dia");
                        default -> stored(observation(at, i), custodian, unit, "und");
                    });
            Resource made = all.get(i).resource();
            made.setId(made.fhirType().substring(0, 3).toLowerCase(java.util.Locale.ROOT)
                    + i
                    + '-'
                    + custodian.toLowerCase(java.util.Locale.ROOT));
        }
        all.get(0).resource().setId("pat-" + custodian.toLowerCase(java.util.Locale.ROOT));
        return all;
    }

    private StoredResource stored(Resource resource, String custodian, String unit, String type) {
        resource.getMeta().setSource(Canonical.source(custodian));
        return new StoredResource(resource, person, custodian, unit, type, now, source);
    }

    private Patient patient() {
        var patient = new Patient();
        patient.addIdentifier(new Identifier().setSystem(NUMBER.system()).setValue(NUMBER.value()));
        patient.addName().setFamily("Tolvansson").addGiven("Tolvan");
        patient.setGender(AdministrativeGender.MALE).setBirthDate(new Date(-1_800_000_000_000L));
        return patient;
    }

    private Reference subject() {
        return new Reference("Patient/" + person);
    }

    private Encounter encounter(Instant at, boolean open) {
        var encounter = new Encounter().setSubject(subject());
        encounter.setStatus(open ? EncounterStatus.INPROGRESS : EncounterStatus.FINISHED);
        encounter
                .getClass_()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-ActCode")
                .setCode("IMP");
        var period = new Period().setStart(Date.from(at));
        encounter.setPeriod(open ? period : period.setEnd(Date.from(at.plus(2, ChronoUnit.DAYS))));
        return encounter;
    }

    private ServiceRequest decision(Instant at) {
        return new ServiceRequest()
                .setSubject(subject())
                .setStatus(ServiceRequestStatus.ACTIVE)
                .setIntent(ServiceRequestIntent.ORDER)
                .setAuthoredOn(Date.from(at))
                .setCode(new CodeableConcept().setText("Hemtjänst, morgon och kväll"));
    }

    private Condition condition(Instant at, int i) {
        var condition = new Condition().setSubject(subject()).setRecordedDate(Date.from(at));
        condition
                .getClinicalStatus()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/condition-clinical")
                .setCode(i % 3 == 0 ? "active" : "resolved");
        condition
                .getCode()
                .addCoding()
                .setSystem("https://www.icd10.se/")
                .setCode("I50.9")
                .setDisplay("Hjärtsvikt");
        return condition;
    }

    private Observation observation(Instant at, int i) {
        String[] code = i % 2 == 0 ? new String[] {"8867-4", "/min"} : new String[] {"29463-7", "kg"};
        var observation = new Observation().setSubject(subject()).setStatus(ObservationStatus.FINAL);
        observation
                .addCategory()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/observation-category")
                .setCode("vital-signs");
        observation.getCode().addCoding().setSystem("http://loinc.org").setCode(code[0]);
        observation.setEffective(new DateTimeType(Date.from(at)));
        observation.setValue(new Quantity()
                .setValue(50 + i % 40)
                .setUnit(code[1])
                .setSystem("http://unitsofmeasure.org")
                .setCode(code[1]));
        return observation;
    }
}
