package se.brygga.app.view.patient;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Omission;
import se.brygga.app.reading.Permitted;
import se.brygga.app.reading.PersonView;
import se.brygga.app.reading.ReadPlan;
import se.brygga.app.reading.ReadRecord;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.record.Narrowing;

/** The door, with persons whose data tests know; each is in a state that a page has to show. */
final class KnownPersons implements ReadRecord {

    static final List<Access> ASKED = new CopyOnWriteArrayList<>();

    @Override
    public Optional<PersonView> open(Access access, String person, Set<String> types) {
        ASKED.add(access);
        return Optional.of(new PersonView(person, List.of(person), known(person), left(person)));
    }

    private static List<Permitted> known(String person) {
        return switch (person) {
            case "rich", "due", "blocked", "unchecked", "gaps" -> RichPerson.everything();
            case "crowd" -> Crowd.of(1_000);
            case "empty" -> RichPerson.everything().subList(0, 1);
            case "withheld" -> List.of();
            case "protected" -> protectedPerson();
            case "hostile" -> EveryTextHostileTest.HOSTILE;
            default -> EmptinessTest.onlyPatientAndDrug();
        };
    }

    private static Set<Omission> left(String person) {
        return switch (person) {
            case "blocked" -> Set.of(Omission.BLOCKED);
            case "consent" -> Set.of(Omission.CONSENT_MISSING);
            case "unchecked" -> Set.of(Omission.UNCHECKED, Omission.ROLE_SCOPE);
            case "withheld" -> EnumSet.allOf(Omission.class);
            default -> Set.of();
        };
    }

    /** Returns the joint plans of a person. */
    static List<ReadPlan> plans(String person) {
        return switch (person) {
            case "rich", "protected" -> List.of(RichPlan.plan());
            case "due" -> List.of(DuePlan.plan());
            case "gaps" -> List.of(RichPlan.withoutAnything());
            case "hostile" -> {
                ReadPlan plan = RichPlan.plan();
                plan.composed().resources().forEach(EveryTextHostileTest::poison);
                yield List.of(plan);
            }
            default -> List.of();
        };
    }

    private static List<Permitted> protectedPerson() {
        List<Permitted> all = new ArrayList<>(RichPerson.everything());
        Patient patient = RichPerson.patient();
        patient.getMeta()
                .addSecurity(new Coding().setSystem(Canonical.SECURITY_LABEL).setCode("sekretessmarkering"));
        all.set(0, new Permitted(patient, patient::copy, 1, Rich.NOW, Permitted.Origin.COMPOSED));
        return all;
    }

    @Override
    public Optional<Permitted> read(Access access, String type, String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Permitted> history(Access access, String type, String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Permitted> ofOwnUnit(Access access, String type, Narrowing wanted) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<PersonView> find(Access access, List<PersonIdentifier> identifiers) {
        throw new UnsupportedOperationException();
    }
}
