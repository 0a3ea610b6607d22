package se.brygga.app.view.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.brygga.app.refusal.Refused;
import se.brygga.core.identifier.IdentifierKind;
import se.brygga.core.identifier.IdentifierReader;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.identifier.NamingSystems;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.identifier.ReadIdentifier;

/**
 * A patient as a record system tells it.
 *
 * @param identifiers national and regional ones, at least one
 * @param names none if it does not say
 * @param born FHIR date; empty if it does not say
 */
public record PatientSaid(List<PersonIdentifier> identifiers, List<SaidName> names, String born) {

    private static final IdentifierSystems SYSTEMS = NamingSystems.load();

    /** A person's name in its two parts. */
    public record SaidName(String family, String given) {

        @Override
        public String toString() {
            return "…";
        }
    }

    /** Reads a FHIR Patient; throws {@link Refused} if it has no number by which people are known outside. */
    public static PatientSaid of(JsonNode patient, LocalDate today) {
        List<PersonIdentifier> identifiers = new ArrayList<>();
        for (JsonNode one : patient.path("identifier")) {
            add(one.path("system").asText(), one.path("value").asText(), today, identifiers);
        }
        List<SaidName> names = new ArrayList<>();
        for (JsonNode one : patient.path("name")) {
            names.add(name(one));
        }
        return new PatientSaid(
                whole(identifiers), names, patient.path("birthDate").asText());
    }

    /** Takes one identifier; throws {@link Refused} if it is no number by which people are known outside. */
    static PatientSaid of(String system, String value, LocalDate today) {
        List<PersonIdentifier> identifiers = new ArrayList<>();
        add(system, value, today, identifiers);
        return new PatientSaid(whole(identifiers), List.of(), "");
    }

    /** Returns who it is for the banner, in the record system's words. */
    OpenPatient.Said told() {
        String name = names.isEmpty()
                ? ""
                : Stream.of(names.get(0).family(), names.get(0).given())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return new OpenPatient.Said(name, identifiers.get(0).value(), born);
    }

    private static void add(String system, String value, LocalDate today, List<PersonIdentifier> identifiers) {
        if (system.isBlank() || value.isBlank()) {
            return;
        }
        ReadIdentifier read = new IdentifierReader(SYSTEMS, "", "", today, null).read(system, value.strip());
        boolean outside = read.kind() != IdentifierKind.OTHER && read.kind() != IdentifierKind.LOCAL;
        if (outside && read.doubt().mayIdentify() && !identifiers.contains(read.identifier())) {
            identifiers.add(read.identifier());
        }
    }

    private static List<PersonIdentifier> whole(List<PersonIdentifier> identifiers) {
        if (identifiers.isEmpty()) {
            throw Refused.unusable(
                    "PATIENT_NUMBER", "The patient has no personal, coordination or reserve number that is right");
        }
        long personal = identifiers.stream()
                .filter(one -> IdentifierKind.of(one.system()).national())
                .count();
        if (personal > 1) {
            throw Refused.unusable("PATIENT_TWO_NUMBERS", "The patient has the numbers of two persons");
        }
        return List.copyOf(identifiers);
    }

    private static SaidName name(JsonNode name) {
        StringBuilder given = new StringBuilder();
        name.path("given").forEach(one -> given.append(one.asText()).append(' '));
        String family = name.path("family").asText();
        return family.isBlank() && given.isEmpty()
                ? new SaidName("", name.path("text").asText().strip())
                : new SaidName(family, given.toString().strip());
    }
}
