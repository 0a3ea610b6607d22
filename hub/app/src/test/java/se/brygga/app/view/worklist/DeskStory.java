package se.brygga.app.view.worklist;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.app.casework.UnitSayings;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.Threads;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.MessageKey;
import se.brygga.core.record.StoredResource;
import se.brygga.record.JdbcRecord;

/** What the ward and the home nursing say about persons, as their systems would. */
public final class DeskStory {

    static final Instant NOW = Instant.now();
    private static final String DAY =
            LocalDate.ofInstant(NOW, ZoneId.of("Europe/Stockholm")).toString();
    static final MessageKey SOURCE = MessageKey.of("test", "1", "1".getBytes(StandardCharsets.US_ASCII));

    private final JdbcRecord record;
    private final UnitSayings sayings;
    private int said;

    DeskStory(JdbcRecord record, UnitSayings sayings) {
        this.record = record;
        this.sayings = sayings;
    }

    /** Makes a person whom both authorities know. */
    public String person(String number, String family, String given) {
        var identifier = new PersonIdentifier("http://electronichealth.se/identifier/personnummer", number);
        String person = record.store().write(t -> t.person(List.of(identifier)));
        for (String provider : List.of("SE2329990010-V1", "SE2120009994-V1")) {
            var patient = new Patient();
            patient.setId("pat-" + provider.substring(2, 8) + number);
            patient.addName(new HumanName().setFamily(family).addGiven(given));
            patient.addIdentifier().setSystem(identifier.system()).setValue(number);
            patient.setBirthDateElement(
                    new DateType(number.substring(0, 4) + "-" + number.substring(4, 6) + "-" + number.substring(6, 8)));
            put(patient, person, provider, null, "pat");
        }
        return person;
    }

    /** The region's Patient says that the identity is protected. */
    void protect(String person, String number) {
        var patient = new Patient();
        patient.setId("pat-232999" + number);
        patient.addName(new HumanName().setFamily("Skyddadsson").addGiven("Siv"));
        patient.getMeta().addSecurity(new Coding(Canonical.SECURITY_LABEL, "sekretessmarkering", null));
        put(patient, person, "SE2329990010-V1", null, "pat");
    }

    /** Keeps a resource as a minute old. */
    public void put(Resource resource, String person, String provider, String unit, String type) {
        put(
                List.of(resource),
                new StoredResource(resource, person, provider, unit, type, NOW.minusSeconds(60), SOURCE));
    }

    /** Keeps resources in one go, each as this one is. */
    void put(List<? extends Resource> resources, StoredResource as) {
        record.store().write(t -> {
            resources.forEach(one -> t.put(new StoredResource(
                    one, as.person(), as.custodian(), as.unit(), as.informationType(), as.effective(), SOURCE)));
            return null;
        });
    }

    /** A unit says something; it is taken. */
    void say(String unit, String person, Resource... resources) {
        var act = new UnitSayings.Act(unit, person, "story-" + said++);
        sayings.take(act, file -> Optional.of(List.of(resources))).ifPresent(why -> {
            throw new IllegalStateException(why.code() + " " + why.text());
        });
    }

    /** The ward enrols a person in a team with the home nursing, which has the person as its own, too. */
    public void enrol(String person) {
        CareTeam nursing = team("n-" + person, "home-nursing", DeskHub.NURSING, "Nils Karlsson");
        say(DeskHub.NURSING, person, nursing);
        CareTeam ward = team("w-" + person, "region-coordinator", DeskHub.WARD, "Beata Beslutsson");
        ward.addParticipant()
                .addRole(concept(Canonical.TEAM_ROLE, "home-nursing"))
                .setOnBehalfOf(unit(DeskHub.NURSING))
                .setMember(new Reference().setDisplay("Åkerby hemsjukvård"));
        say(DeskHub.WARD, person, ward, enrolment("e-" + person));
    }

    static EpisodeOfCare enrolment(String id) {
        var episode = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.ACTIVE);
        episode.setId(id);
        episode.addType(concept(Canonical.CARE_MODEL, "narsjukvardsteam"));
        episode.addType(concept(Canonical.NEED_BASIS, "frail"));
        episode.setManagingOrganization(unit(DeskHub.WARD));
        episode.getPeriod().setStartElement(new DateTimeType(DAY));
        Extension basis = episode.addExtension().setUrl(Canonical.DISCLOSURE_BASIS);
        basis.addExtension("ground", new CodeType("CONSENT"));
        basis.addExtension("decision", new CodeType("given"));
        basis.addExtension("on", new DateType(DAY));
        basis.addExtension("how", new CodeType("spoken"));
        basis.addExtension("recordedBy", unit(DeskHub.WARD));
        return episode;
    }

    private static CareTeam team(String id, String role, String unit, String name) {
        var team = new CareTeam().setStatus(CareTeamStatus.ACTIVE);
        team.setId(id);
        team.addCategory(concept("https://fhir.inera.se/ig/careteam/CodeSystem/typ-av-careteam-cs", "team"));
        team.addTelecom().setSystem(ContactPointSystem.PHONE).setValue("0500-000000");
        team.addParticipant()
                .addRole(concept(Canonical.TEAM_ROLE, role))
                .setOnBehalfOf(unit(unit))
                .setMember(new Reference().setDisplay(name));
        return team;
    }

    /** The ward asks the home nursing to do something until then. */
    public void ask(String person, String id, String code, Duration until) {
        var task = new Task().setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER);
        task.setId(id);
        task.setCode(concept(Canonical.WORK, code));
        task.setOwner(unit(DeskHub.NURSING));
        task.setRequester(unit(DeskHub.WARD));
        task.getRestriction().getPeriod().setEnd(Date.from(NOW.plus(until)));
        say(DeskHub.WARD, person, task);
    }

    /** The ward writes to the home nursing. */
    public void write(String person, String thread, String topic, String text) {
        var letter = new Communication().setStatus(CommunicationStatus.COMPLETED);
        letter.setId("c-" + thread);
        letter.addIdentifier(Threads.identifier(thread));
        letter.addCategory(concept(
                "http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-careCommunication-categoryCodes", "discharge"));
        letter.setTopic(new CodeableConcept().setText(topic));
        letter.setSent(Date.from(NOW.minusSeconds(3_600)));
        letter.setSender(unit(DeskHub.WARD));
        letter.addRecipient(unit(DeskHub.NURSING));
        letter.addPayload().setContent(new StringType(text));
        letter.addPayload()
                .setContent(new Attachment()
                        .setContentType("application/pdf")
                        .setTitle("Läkemedelslista.pdf")
                        .setData(new byte[30_000]));
        say(DeskHub.WARD, person, letter);
    }

    /** The person comes to the ward. */
    Encounter admit(String person, String id) {
        var stay = new Encounter().setStatus(EncounterStatus.INPROGRESS);
        stay.setId(id);
        stay.getClass_().setCode("IMP");
        stay.getPeriod().setStart(Date.from(NOW.minusSeconds(300)));
        put(stay, person, "SE2329990010-V1", DeskHub.WARD, "vko");
        return stay;
    }

    static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }

    static Reference unit(String hsaId) {
        return new Reference()
                .setIdentifier(new Identifier().setSystem(Canonical.HSA_ID).setValue(hsaId));
    }
}
