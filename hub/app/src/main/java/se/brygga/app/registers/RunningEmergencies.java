package se.brygga.app.registers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import se.brygga.access.reader.Reader;
import se.brygga.app.registers.PersonalEntry.Danger;
import se.brygga.core.fhir.First;
import se.brygga.core.record.RegisterEntry;

/** The emergency accesses of one user to one person that have neither run out nor been ended. */
record RunningEmergencies(List<RegisterEntry> entries) {

    static RunningEmergencies of(List<RegisterEntry> aboutPerson, Reader reader, Instant now) {
        return new RunningEmergencies(aboutPerson.stream()
                .filter(entry -> isOf(reader, entry) && entry.annulledAt() == null)
                .filter(entry -> entry.provider().equals(reader.provider()))
                .filter(entry -> entry.content()
                        .getProvision()
                        .getPeriod()
                        .getEnd()
                        .toInstant()
                        .isAfter(now))
                .toList());
    }

    /** Returns the id of the latest emergency access of this user, running or not; empty if there is none. */
    static String latest(List<RegisterEntry> aboutPerson, Reader reader) {
        return aboutPerson.stream()
                .filter(entry -> isOf(reader, entry))
                .reduce((one, later) -> later)
                .map(RegisterEntry::id)
                .orElse("");
    }

    /** Tells whether an entry is an emergency access of this user. */
    static boolean isOf(Reader reader, RegisterEntry entry) {
        Identifier user = First.of(entry.content().getProvision().getActor())
                .map(actor -> actor.getReference().getIdentifier())
                .orElseGet(Identifier::new);
        return entry.kind().equals(RegisterTerms.EMERGENCY) && reader.user().equals(user.getValue());
    }

    /** Returns one under which all that is asked for may be read; the law opens for one thing at a time (SVOD 3:5-3:6). */
    Optional<RegisterEntry> covering(Danger asked) {
        return entries.stream()
                .filter(entry ->
                        !asked.consentUnobtainable() || says(entry.content(), RegisterTerms.CONSENT_UNOBTAINABLE))
                .filter(entry -> !asked.cannotRequestLift() || says(entry.content(), RegisterTerms.CANNOT_REQUEST_LIFT))
                .findFirst();
    }

    private static boolean says(Consent consent, String url) {
        Extension extension = consent.getExtensionByUrl(url);
        return extension != null && extension.getValue() instanceof BooleanType flag && flag.booleanValue();
    }
}
