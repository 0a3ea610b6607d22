package se.brygga.translation.municipal.outbound;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.Threads;
import se.brygga.core.identifier.IdentifierKind;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.municipal.MunicipalTimes;

/** The fields that every kind has, out of the resource, its Patient, its Provenance and the message (messages.md 6, common). */
final class CommonFields {

    /** What care providers do by the Health Care Act has no tag that says so. */
    private static final String USUAL_LEGAL_BASIS = "HSL";

    private static final String SOURCE = "urn:oid:1.2.752.129.2.1.4.1#";

    /** Systems of ids that all parties use; they have fields of their own. */
    private static final Set<String> SHARED = Set.of(Canonical.JOINT_PLAN, Canonical.TASK);

    private CommonFields() {}

    /** Puts id, person and owner, and leaves out what only FHIR needs; first of all, so that later notes count. */
    static void begin(Draft draft) {
        Resource focus = draft.message().focus();
        for (String element : List.of("id", "meta", "implicitRules", "text", "subject")) {
            draft.dropped(focus, element, Reason.STRUCTURAL);
        }
        sourceId(draft, focus);
        person(draft);
        String owner = focus.getMeta().getSource();
        if (owner != null && owner.startsWith(SOURCE)) {
            draft.text("custodian", owner.substring(SOURCE.length()), focus, "meta.source");
        }
        List<Coding> tags = focus.getMeta().getTag();
        for (int i = 0; i < tags.size(); i++) {
            if (Canonical.LEGAL_BASIS.equals(tags.get(i).getSystem())) {
                draft.code(
                        new Draft.Closed("legalBasis", "legal-bases"),
                        tags.get(i).getCode(),
                        focus,
                        "meta.tag[" + i + "].code");
            }
        }
        recordedAt(draft);
    }

    /** Puts what follows from the message where no element told it. */
    static void end(Draft draft) {
        OutboundMessage message = draft.message();
        draft.implied("sourceId", message.focus().hasId() ? message.focus().getIdPart() : message.id());
        draft.implied("custodian", message.sender());
        draft.implied("unit", message.sender());
        draft.implied("legalBasis", USUAL_LEGAL_BASIS);
        var to = draft.destination();
        draft.implied(
                "recordedAt",
                MunicipalTimes.write(message.madeAt().atZone(to.zone()).toOffsetDateTime(), to.spelling(), to.zone()));
    }

    /** Puts the unit if the reference names one; {@code element} is the reference. */
    static boolean unit(Draft draft, Reference reference, String element) {
        Resource focus = draft.message().focus();
        Identifier identifier = reference.getIdentifier();
        if (!draft.has("unit") && Canonical.HSA_ID.equals(identifier.getSystem())) {
            draft.dropped(focus, element, Reason.STRUCTURAL);
            draft.text("unit", identifier.getValue(), focus, element + ".identifier.value");
            return true;
        }
        Optional<Identifier> known = named(draft, reference, Organization.class)
                .flatMap(body -> body.getIdentifier().stream()
                        .filter(one -> Canonical.HSA_ID.equals(one.getSystem()))
                        .findFirst());
        if (draft.has("unit") || known.isEmpty()) {
            return false;
        }
        draft.text("unit", known.get().getValue(), focus, element);
        return true;
    }

    /** Puts the person who says so if the reference names one; {@code element} is the reference. */
    static boolean author(Draft draft, Reference reference, String element) {
        String name = reference.hasDisplay()
                ? reference.getDisplay()
                : named(draft, reference, Practitioner.class)
                        .map(person -> person.getNameFirstRep().getNameAsSingleString())
                        .orElse(null);
        if (draft.has("author") || name == null || name.isBlank()) {
            return false;
        }
        Resource focus = draft.message().focus();
        draft.dropped(focus, element, Reason.STRUCTURAL);
        draft.text("author", name, focus, reference.hasDisplay() ? element + ".display" : element);
        return true;
    }

    /** Puts a unit or an author, whichever it is. */
    static void who(Draft draft, Reference reference, String element) {
        if (!unit(draft, reference, element)) {
            author(draft, reference, element);
        }
    }

    private static void sourceId(Draft draft, Resource focus) {
        var identifiers = focus.getNamedProperty("identifier").getValues();
        for (int i = 0; i < identifiers.size(); i++) {
            Identifier identifier = (Identifier) identifiers.get(i);
            if (identifier.hasValue()
                    && !Threads.isThread(identifier)
                    && !SHARED.contains(String.valueOf(identifier.getSystem()))) {
                draft.dropped(focus, "identifier[" + i + ']', Reason.STRUCTURAL);
                draft.text("sourceId", identifier.getValue(), focus, "identifier[" + i + "].value");
                return;
            }
        }
    }

    private static void person(Draft draft) {
        Patient patient = draft.message()
                .first(Patient.class)
                .orElseThrow(() -> new Untranslatable("Patient", "MISSING", "The message has no Patient"));
        draft.droppedWhole(patient, Reason.NOT_NEEDED);
        List<Identifier> identifiers = patient.getIdentifier();
        Identifier strongest = identifiers.stream()
                .filter(Identifier::hasValue)
                .min((one, other) -> kind(one).compareTo(kind(other)))
                .orElseThrow(() -> new Untranslatable("Patient.identifier", "MISSING", "The person has no identifier"));
        String element = "identifier[" + identifiers.indexOf(strongest) + ']';
        boolean national = kind(strongest).national();
        String value = national ? strongest.getValue() : strongest.getSystem() + '|' + strongest.getValue();
        draft.text("personId", value, patient, element + ".value");
        draft.also("personId", patient, element + ".system");
    }

    private static IdentifierKind kind(Identifier identifier) {
        return IdentifierKind.of(identifier.getSystem() == null ? "" : identifier.getSystem());
    }

    private static void recordedAt(Draft draft) {
        draft.message().first(Provenance.class).filter(Provenance::hasRecorded).ifPresent(provenance -> {
            draft.droppedWhole(provenance, Reason.NOT_NEEDED);
            var to = draft.destination();
            var recorded =
                    provenance.getRecorded().toInstant().atZone(to.zone()).toOffsetDateTime();
            draft.text("recordedAt", MunicipalTimes.write(recorded, to.spelling(), to.zone()), provenance, "recorded");
        });
    }

    private static <R extends Resource> Optional<R> named(Draft draft, Reference reference, Class<R> type) {
        return draft.message().all(type).stream()
                .filter(resource -> reference.hasReference()
                        && reference
                                .getReferenceElement()
                                .getIdPart()
                                .equals(resource.getIdElement().getIdPart()))
                .findFirst();
    }
}
