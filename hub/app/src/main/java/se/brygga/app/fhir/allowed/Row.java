package se.brygga.app.fhir.allowed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.access.reader.Role;

/** One row of the allow-list while the table is made. */
final class Row {

    final Class<? extends Resource> type;
    final Persons persons;
    final List<Parameter> parameters = new ArrayList<>();
    Map<String, String> includes = Map.of();
    boolean searched = true;
    Role role;

    private Row(Class<? extends Resource> type, Persons persons) {
        this.type = type;
        this.persons = persons;
    }

    static Row ofPerson(Class<? extends Resource> type) {
        return new Row(type, Persons.ONE);
    }

    static Row row(Class<? extends Resource> type, Persons persons) {
        return new Row(type, persons);
    }

    Row token(String name) {
        return token(name, name);
    }

    Row token(String name, String element) {
        return with(name, SearchParamType.TOKEN, element);
    }

    Row date(String name, String element) {
        return with(name, SearchParamType.DATE, element);
    }

    Row reference(String name, String element) {
        return with(name, SearchParamType.REFERENCE, element);
    }

    Row string(String name) {
        return with(name, SearchParamType.STRING, name);
    }

    /** Lets the resources that an element refers to come along. */
    Row include(String path, String includedType) {
        includes = Map.of(path, includedType);
        return this;
    }

    Row onlyReading() {
        searched = false;
        return this;
    }

    Row onlyFor(Role needed) {
        role = needed;
        return this;
    }

    private Row with(String name, SearchParamType kind, String element) {
        parameters.add(new Parameter(name, kind, element));
        return this;
    }
}
