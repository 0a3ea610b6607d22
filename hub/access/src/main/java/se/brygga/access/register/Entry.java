package se.brygga.access.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.hl7.fhir.r4.model.Consent.provisionActorComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import se.brygga.access.decision.Span;
import se.brygga.access.decision.Validity;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.record.RegisterEntry;

/** One entry of the registers and the parts of its Consent, by the profiles in fhir-profiles. */
record Entry(RegisterEntry entry) {

    private static final String EXTENSIONS = Canonical.BASE + "/StructureDefinition/";
    private static final String RECIPIENT = "IRCP";
    private static final String OWNER = "data-owner";

    String id() {
        return entry.id();
    }

    String provider() {
        return entry.provider();
    }

    boolean is(String kind) {
        return kind.equals(entry.kind());
    }

    /** Tells whether an entry that forbids counts: only an annulment ends it. */
    boolean forbids(Instant now) {
        return entry.annulledAt() == null || entry.annulledAt().isAfter(now);
    }

    /** Tells whether an entry that permits stands; one that is annulled by now or later does not. */
    boolean permits() {
        return entry.annulledAt() == null
                && consent().getStatus() == ConsentState.ACTIVE
                && provision().getType() == ConsentProvisionType.PERMIT;
    }

    Validity validity() {
        BaseDateTimeType made = consent().hasDateTime() ? consent().getDateTimeElement() : null;
        return Span.validity(provision().hasPeriod() ? provision().getPeriod() : new Period(), made);
    }

    Consent consent() {
        return entry.content();
    }

    /** The Consent is shared by all who read it: asking for a part that it lacks must not make one. */
    ProvisionComponent provision() {
        return consent().hasProvision() ? consent().getProvision() : new ProvisionComponent();
    }

    /** Returns the stretch of time whose data it hides. */
    Span hidden() {
        return provision().hasDataPeriod() ? Span.of(provision().getDataPeriod()) : new Span(null, null);
    }

    Optional<String> code(String extension) {
        return value(extension).filter(Type::isPrimitive).map(Type::primitiveValue);
    }

    boolean isTrue(String extension) {
        return value(extension)
                .filter(value -> value instanceof BooleanType flag && flag.booleanValue())
                .isPresent();
    }

    private Optional<Type> value(String extension) {
        Extension found = consent().getExtensionByUrl(EXTENSIONS + extension);
        return Optional.ofNullable(found).map(Extension::getValue);
    }

    /** Returns the HSA-ids of the users, or of the units, that it is for. */
    List<String> grantees(String type) {
        return provision().getActor().stream()
                .filter(actor -> hasRole(actor, RECIPIENT))
                .filter(actor ->
                        actor.hasReference() && type.equals(actor.getReference().getType()))
                .flatMap(actor -> hsaId(actor).stream())
                .toList();
    }

    /** Returns the HSA-ids of the units whose data it hides; an actor without one, or none at all, is null: all units. */
    List<Optional<String>> owners() {
        List<Optional<String>> owners = provision().getActor().stream()
                .filter(actor -> hasRole(actor, OWNER))
                .map(Entry::hsaId)
                .toList();
        return owners.isEmpty() ? List.of(Optional.empty()) : owners;
    }

    private static boolean hasRole(provisionActorComponent actor, String code) {
        return actor.hasRole() && actor.getRole().getCoding().stream().anyMatch(role -> code.equals(role.getCode()));
    }

    private static Optional<String> hsaId(provisionActorComponent actor) {
        return Optional.of(actor)
                .filter(one -> one.hasReference() && one.getReference().hasIdentifier())
                .map(one -> one.getReference().getIdentifier())
                .filter(identifier -> Canonical.HSA_ID.equals(identifier.getSystem()))
                .map(Identifier::getValue)
                .filter(value -> !value.isBlank());
    }

    /** Returns the information types that a block lets pass. */
    Set<String> exempt() {
        return provision().getProvision().stream()
                .filter(nested -> nested.getType() == ConsentProvisionType.PERMIT)
                .flatMap(nested -> nested.getCode().stream())
                .map(CodeableConcept::getCoding)
                .flatMap(List::stream)
                .filter(coding -> Canonical.INFORMATION_TYPE.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the id of the block that a lift is about. */
    Optional<String> source() {
        return consent().hasSourceReference()
                ? Optional.ofNullable(
                        consent().getSourceReference().getReferenceElement().getIdPart())
                : Optional.empty();
    }
}
