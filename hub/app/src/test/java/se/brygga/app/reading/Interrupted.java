package se.brygga.app.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.record.Narrowing;
import se.brygga.core.record.PartyList;
import se.brygga.core.record.PersonFile;
import se.brygga.core.record.RecordReader;
import se.brygga.core.record.RecordedResource;
import se.brygga.core.record.StoredAct;
import se.brygga.core.record.Undelivered;

/** A record where something happens right after somebody's file has been read. */
record Interrupted(RecordReader record, Runnable meanwhile) implements RecordReader {

    @Override
    public Optional<String> person(List<PersonIdentifier> identifiers) {
        return record.person(identifiers);
    }

    @Override
    public List<PersonIdentifier> identifiers(String person) {
        return record.identifiers(person);
    }

    @Override
    public Optional<PersonFile> open(String person, Set<String> types) {
        Optional<PersonFile> file = record.open(person, types);
        meanwhile.run();
        return file;
    }

    @Override
    public Optional<RecordedResource> find(String type, String id) {
        return record.find(type, id);
    }

    @Override
    public List<RecordedResource> history(String type, String id) {
        return record.history(type, id);
    }

    @Override
    public List<StoredAct> acts(String caseId) {
        return record.acts(caseId);
    }

    @Override
    public List<RecordedResource> ofUnit(String type, String unit, Narrowing wanted, int limit) {
        return record.ofUnit(type, unit, wanted, limit);
    }

    @Override
    public List<Undelivered> undelivered(List<String> family, String custodian) {
        return record.undelivered(family, custodian);
    }

    @Override
    public List<String> persons(PartyList list, int limit) {
        return record.persons(list, limit);
    }
}
