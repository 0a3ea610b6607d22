package se.brygga.translation.hl7v2.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.brygga.core.identifier.Doubt;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.identifier.PersonIdentifiers;
import se.brygga.core.identifier.ReadIdentifier;
import se.brygga.core.message.Source;
import se.brygga.translation.hl7v2.datatype.Cx;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.message.Group;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.person.PersonFields;
import se.brygga.translation.hl7v2.segment.Mrg;
import se.brygga.translation.hl7v2.segment.Pid;
import se.brygga.translation.hl7v2.segment.Segment;

/** Checks whom a message is about: one person, two that are separated (A37), or one who replaces another (A40, A47). */
final class PersonChecks {

    private static final int MOST_IDENTIFIERS = 100;
    private static final String SEPARATION = "ADT^A37";
    private static final Set<String> REPLACEMENTS = Set.of("ADT^A40", "ADT^A47");

    private final Message message;
    private final Source source;
    private final LocalDate today;
    private final List<Fault> faults;

    PersonChecks(Message message, Source source, LocalDate today, List<Fault> faults) {
        this.message = message;
        this.source = source;
        this.today = today;
        this.faults = faults;
    }

    /** Adds what is wrong to the faults. */
    void check(String type) {
        List<Segment> persons = Group.of(message).all("PID");
        int most = type.equals(SEPARATION) ? 2 : 1;
        if (persons.size() > most) {
            fault(Condition.SEGMENT, "PID(" + (most + 1) + ')', "PID_TWICE", "A message is about one person");
            return;
        }
        if (persons.isEmpty()) {
            return;
        }
        Set<PersonIdentifier> first =
                identifiers(new Of(message.pid().identifiers(), message.pid().birth()), "PID-3", "PID3");
        if (type.equals(SEPARATION)) {
            separated(persons, first);
        }
        if (REPLACEMENTS.contains(type)) {
            replaced(first);
        }
    }

    private void separated(List<Segment> persons, Set<PersonIdentifier> first) {
        if (persons.size() < 2) {
            fault(Condition.SEGMENT, "PID(2)", "PID2_MISSING", "There is no second person to separate");
            return;
        }
        Pid other = new Pid(persons.get(1));
        Set<PersonIdentifier> second = identifiers(new Of(other.identifiers(), other.birth()), "PID(2)-3", "PID3");
        if (!second.isEmpty() && first.containsAll(second)) {
            fault(Condition.DATA_TYPE, "PID(2)-3", "PID2_SAME_PERSON", "A person cannot be separated from themselves");
        }
    }

    private void replaced(Set<PersonIdentifier> survivor) {
        for (Segment segment : Group.of(message).all("MRG")) {
            String place = segment.place(1);
            Mrg mrg = new Mrg(segment);
            Set<PersonIdentifier> old = identifiers(new Of(mrg.identifiers(), mrg.birth()), place, "MRG1");
            if (!old.isEmpty() && survivor.containsAll(old)) {
                fault(Condition.DATA_TYPE, place, "MRG1_SAME_PERSON", "The old identifiers are the person's own");
            }
        }
    }

    /** Identifiers of one person, with the date of birth that helps to read them. */
    private record Of(List<Cx> fields, St birth) {}

    /** Returns who is meant; empty, with a fault, if that cannot be said. */
    private Set<PersonIdentifier> identifiers(Of person, String place, String prefix) {
        if (person.fields.size() > MOST_IDENTIFIERS) {
            fault(Condition.DATA_TYPE, place, prefix + "_TOO_MANY", "No person has so many identifiers");
            return Set.of();
        }
        List<PersonFields.Identified> identified = PersonFields.read(person.fields, person.birth, source, today);
        if (identified.isEmpty()) {
            fault(Condition.FIELD_MISSING, place, prefix + "_MISSING", "The person has no identifier");
        }
        List<ReadIdentifier> read =
                identified.stream().map(PersonFields.Identified::read).toList();
        if (PersonIdentifiers.areOfSeveralPersons(read)) {
            fault(Condition.DATA_TYPE, place, prefix + "_TWO_PERSONS", "The identifiers belong to two persons");
        }
        for (PersonFields.Identified one : identified) {
            if (one.read().doubt() == Doubt.PNR_BIRTHDATE_CONFLICT) {
                fault(
                        Condition.DATA_TYPE,
                        one.field().id().place(),
                        Doubt.PNR_BIRTHDATE_CONFLICT.name(),
                        "The short number contradicts the date of birth in PID-7. Send twelve digits");
            }
        }
        return read.stream().map(ReadIdentifier::identifier).collect(Collectors.toSet());
    }

    private void fault(Condition condition, String place, String code, String text) {
        faults.add(new Fault(condition, place, code, text));
    }
}
