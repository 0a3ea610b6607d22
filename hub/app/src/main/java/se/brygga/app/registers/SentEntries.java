package se.brygga.app.registers;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.access.reader.Bodies;
import se.brygga.app.refusal.Refused.Issue;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.message.Refusal;
import se.brygga.profiles.Finding;
import se.brygga.translation.fhirmessage.FhirAnswer;
import se.brygga.translation.fhirmessage.reading.StrictParser;

/** Reads what a source system sends as an entry of the registers, and lets nothing pass that could be read in two ways. */
public final class SentEntries {

    private final Function<Resource, List<Finding>> validator;
    private final Bodies bodies;
    private final KeyedHash hash;

    /** Takes what finds errors in a resource as it is stored, the directory, and the hash for ids. */
    public SentEntries(Function<Resource, List<Finding>> validator, Bodies bodies, KeyedHash hash) {
        this.validator = validator;
        this.bodies = bodies;
        this.hash = hash;
    }

    /**
     * An entry as sent.
     *
     * @param id of the entry: the same identifier from the same provider gives the same
     * @param kind code of register-kind
     * @param content with the identifier of the person as sent
     */
    record Sent(String id, String kind, Consent content) {

        /** Tells whether somebody else than the person asked for it, such as a guardian. */
        boolean byRelative() {
            return content.getPerformer().stream()
                    .anyMatch(one -> "RelatedPerson".equals(one.getType())
                            || "RelatedPerson".equals(one.getReferenceElement().getResourceType()));
        }
    }

    /** Reads an entry of this provider; refuses with the places of what is wrong. */
    Sent read(byte[] content, String provider) {
        Consent consent = parse(content);
        consent.setMeta(new Meta().setSource(Canonical.source(provider)));
        consent.setText(null);
        String kind = kind(consent);
        List<Issue> errors = validator.apply(consent).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(finding -> new Issue(finding.code(), finding.place(), finding.text()))
                .toList();
        if (!errors.isEmpty()) {
            throw NotTaken.invalid(errors);
        }
        checkProvider(consent, provider);
        checkForm(consent, kind);
        checkUnit(consent, provider);
        String id = hash.id(
                provider,
                "Consent",
                consent.getIdentifierFirstRep().getSystem(),
                consent.getIdentifierFirstRep().getValue());
        consent.setId("Consent/" + id);
        return new Sent(id, kind, consent);
    }

    private static Consent parse(byte[] content) {
        try {
            return StrictParser.whole(content, Consent.class);
        } catch (Untranslatable e) {
            boolean whole = e.place().equals("Consent");
            int status = FhirAnswer.status(new Refusal(e.code(), whole ? "" : e.place(), e.getMessage()));
            throw NotTaken.unreadable(status, new Issue(e.code(), e.place(), e.getMessage()));
        }
    }

    private static String kind(Consent consent) {
        Optional<String> kind = consent.getCategory().stream()
                .flatMap(category -> category.getCoding().stream())
                .filter(coding -> RegisterTerms.KIND.equals(coding.getSystem()))
                .map(Coding::getCode)
                .findFirst();
        return kind.orElseThrow(
                () -> NotTaken.invalid("Consent.category", "Say what the entry is: a code of " + RegisterTerms.KIND));
    }

    private static void checkProvider(Consent consent, String provider) {
        String stated = consent.getOrganizationFirstRep().getIdentifier().getValue();
        if (!provider.equals(stated)) {
            throw NotTaken.denied(
                    Reason.FOREIGN_SYSTEM, "The entry is another provider's. A system enters its own provider's only");
        }
    }

    private static void checkForm(Consent consent, String kind) {
        if (kind.equals(RegisterTerms.EMERGENCY)) {
            throw NotTaken.invalid("Consent.category", "Emergency access is taken by a person, at /access/emergency");
        }
        if (consent.getStatus() != ConsentState.ACTIVE) {
            throw NotTaken.invalid(
                    "Consent.status", "Send an entry while it is active; annul it at /registers/{id}/annul");
        }
        if (consent.hasContained()) {
            throw NotTaken.invalid("Consent.contained", "Name people and bodies by identifier");
        }
        if (consent.getIdentifier().size() != 1
                || !consent.getIdentifierFirstRep().hasSystem()
                || !consent.getIdentifierFirstRep().hasValue()) {
            throw NotTaken.invalid(
                    "Consent.identifier",
                    "Give the entry one identifier with system and value: it makes a repeat harmless");
        }
    }

    /** A block of a unit that nobody knows would hide nothing. */
    private void checkUnit(Consent consent, String provider) {
        boolean foreign = consent.getProvision().getActor().stream()
                .filter(actor -> actor.getRole().getCoding().stream()
                        .anyMatch(role -> RegisterTerms.DATA_OWNER.equals(role.getCode())))
                .map(actor -> actor.getReference().getIdentifier().getValue())
                .anyMatch(unit -> !bodies.providerOf(unit).equals(Optional.of(provider)));
        if (foreign) {
            throw NotTaken.invalid(
                    "Consent.provision.actor",
                    "The directory does not know the unit as one of this provider. Name one, or leave the actor out to block"
                            + " the data of all units");
        }
    }
}
