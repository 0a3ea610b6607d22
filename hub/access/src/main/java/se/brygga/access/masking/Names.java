package se.brygga.access.masking;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;

/**
 * Takes names and identifiers of units and places out of what another provider owns: one of them may be blocked (security.md 6, case
 * 38). Only the resource's own custodian may be told by its HSA-id, as who owns it is known when its content is; and by theirs the
 * bodies that take part in a joint plan or a team, but for those that may not be named, who are no participants then.
 */
final class Names {

    /** Elements that hold a person who wrote or did something, where a name without a type is a person's. */
    private static final Set<String> WRITERS = Set.of("author", "recorder", "asserter", "individual");

    private static final Pattern HSA_ID = Pattern.compile("SE\\d{10}-[A-Za-z0-9]+");

    private final String source;
    private final Predicate<String> nameable;

    private Names(String source, Predicate<String> nameable) {
        this.source = source;
        this.nameable = nameable;
    }

    /** Takes the custodian from {@code meta.source}, which the hub has written. */
    static void remove(Resource copy, Predicate<String> nameable) {
        boolean tells = copy instanceof CareTeam || copy instanceof CarePlan plan && isJoint(plan);
        Names names = new Names(copy.getMeta().getSource(), tells ? nameable : body -> false);
        if (copy instanceof CareTeam team) {
            team.getParticipant().removeIf(names::isSilent);
        }
        Elements.named(copy, Reference.class, names::remove);
        Elements.each(copy, Extension.class, names::remove);
        Elements.contained(copy).forEach(names::empty);
    }

    private static boolean isJoint(CarePlan plan) {
        return Stream.concat(
                        plan.getIdentifier().stream(), plan.getPartOf().stream().map(Reference::getIdentifier))
                .anyMatch(identifier -> Canonical.JOINT_PLAN.equals(identifier.getSystem()));
    }

    private boolean isSilent(CareTeamParticipantComponent participant) {
        return Stream.of(participant.getMember(), participant.getOnBehalfOf())
                .map(Reference::getIdentifier)
                .anyMatch(identifier -> isHsaId(identifier) && !isTold(identifier));
    }

    private void remove(String element, Reference reference) {
        Optional<String> type = References.type(reference);
        if (type.map(References::isBody).orElse(!WRITERS.contains(element))) {
            reference.setDisplay(null);
        }
        boolean body = type.map(References::isBody).orElse(References.isPlace(element, reference));
        boolean unit = body || type.isEmpty() && isHsaId(reference.getIdentifier());
        if (unit && !isTold(reference.getIdentifier())) {
            reference.setIdentifier(null);
        }
        if (unit
                && reference.hasReference()
                && HSA_ID.matcher(reference.getReference()).find()) {
            reference.setReference(null);
        }
    }

    private void remove(Extension extension) {
        if (extension.getValue() instanceof Identifier identifier && isHsaId(identifier) && !isTold(identifier)) {
            extension.setValue(null);
        }
    }

    private void empty(Resource contained) {
        clear(contained);
        if (contained instanceof Organization organization) {
            organization.getIdentifier().removeIf(identifier -> !isTold(identifier));
        } else if (contained instanceof Location location) {
            location.setIdentifier(null);
        } else if (contained instanceof HealthcareService service) {
            service.setIdentifier(null);
        } else if (contained instanceof PractitionerRole role) {
            role.setIdentifier(null);
        }
    }

    private boolean isTold(Identifier identifier) {
        return isHsaId(identifier)
                && identifier.hasValue()
                && (Canonical.source(identifier.getValue()).equals(source) || nameable.test(identifier.getValue()));
    }

    private static boolean isHsaId(Identifier identifier) {
        return Canonical.HSA_ID.equals(identifier.getSystem());
    }

    /** A contained body has its name in itself. */
    static void clear(Resource contained) {
        if (contained instanceof Organization organization) {
            organization.setName(null).setAlias(null);
        } else if (contained instanceof Location location) {
            location.setName(null).setAlias(null).setDescription(null);
        } else if (contained instanceof HealthcareService service) {
            service.setName(null).setComment(null);
        }
    }
}
