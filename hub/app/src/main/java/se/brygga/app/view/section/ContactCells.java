package se.brygga.app.view.section;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Directory;
import se.brygga.app.view.words.Told;
import se.brygga.core.fhir.Canonical;

/** Contacts: role, name, phone, hours. Of a person with protected identity they are reached by forwarding. */
public final class ContactCells {

    private final Directory directory;
    private final Told told;

    /** Takes who there is, and the reader's language. */
    public ContactCells(Directory directory) {
        this.directory = directory;
        this.told = directory.told();
    }

    /** Returns the cells of a team or named contact. */
    public List<Cell> of(CareTeam team) {
        Cell roles = told.all(
                team.getParticipant().stream()
                        .flatMap(one -> one.getRole().stream())
                        .map(told::concept),
                ", ");
        return List.of(
                told.first(roles, told.concept(team.getCategoryFirstRep()), told.text(team.getName())),
                name(team),
                phone(team.getTelecom().stream()),
                told.all(team.getParticipant().stream().map(this::hours), "; "));
    }

    /** Returns a team as one for each body in it: who is who must not be guessed. */
    List<CareTeam> all(CareTeam team) {
        Map<String, CareTeam> bodies = new LinkedHashMap<>();
        for (CareTeamParticipantComponent one : team.getParticipant()) {
            String body = one.hasOnBehalfOf() ? key(one.getOnBehalfOf()) : key(one.getMember());
            bodies.computeIfAbsent(body, unknown -> team.copy().setParticipant(null))
                    .addParticipant(one);
        }
        return bodies.size() < 2 ? List.of(team) : List.copyOf(bodies.values());
    }

    private static String key(Reference body) {
        return body.getIdentifier().getValue() + " " + body.getDisplay();
    }

    /** Returns who they are. */
    private Cell name(CareTeam team) {
        Cell people = told.all(team.getParticipant().stream().map(one -> directory.named(one.getMember())), ", ");
        Cell units = told.all(team.getParticipant().stream().map(one -> directory.named(one.getOnBehalfOf())), ", ");
        return told.first(told.all(Stream.of(people, units), " – "), told.text(team.getName()));
    }

    private Cell hours(CareTeamParticipantComponent participant) {
        Extension hours = participant.getExtensionByUrl(Canonical.AVAILABILITY);
        return hours != null && hours.getValue() != null && hours.getValue().isPrimitive()
                ? told.text(hours.getValue().primitiveValue())
                : told.absent();
    }

    /** Returns the cells of a relative. */
    public List<Cell> of(RelatedPerson relative) {
        return List.of(
                told.all(relative.getRelationship().stream().map(told::concept), ", "),
                directory.isProtected()
                        ? told.hidden()
                        : told.all(relative.getName().stream().map(one -> told.text(name(one))), ", "),
                phone(relative.getTelecom().stream()),
                told.absent());
    }

    private static String name(HumanName name) {
        return name.hasText()
                ? name.getText()
                : Stream.of(name.getGivenAsSingleString(), name.getFamily())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" "));
    }

    private Cell phone(Stream<ContactPoint> telecom) {
        if (directory.isProtected()) {
            return Cell.said(told.words().get("forwarding"));
        }
        return told.all(telecom.map(one -> Told.isMasked(one) ? told.hidden() : told.text(one.getValue())), ", ");
    }
}
