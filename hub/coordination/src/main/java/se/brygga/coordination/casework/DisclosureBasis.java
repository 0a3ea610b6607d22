package se.brygga.coordination.casework;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.StayDetails;

/**
 * Why something that is secret may be told to another authority: the person has consented (OSL 10:1, 12:2; HSL 16:4, SoL 10:8), or
 * it is clear that nobody comes to harm by it (menprövning, OSL 25:1, 26:1).
 *
 * @param ground {@link StayDetails#CONSENT} or {@link StayDetails#HARM_TEST}
 * @param decision {@code given}, {@code refused} or {@code withdrawn}
 * @param on the day; null if not told
 * @param how {@code spoken}, {@code written} or {@code by-conduct}; empty if not told
 * @param recordedBy HSA-id of the unit that recorded it; empty if not told
 */
public record DisclosureBasis(String ground, String decision, LocalDate on, String how, String recordedBy) {

    private static final Set<String> HOW = Set.of("spoken", "written", "by-conduct");

    /** Nobody has asked or tested. */
    public static final DisclosureBasis NONE = new DisclosureBasis("", "", null, "", "");

    /** Reads an extension disclosure-basis or plan-consent, which is always a consent; null is {@link #NONE}. */
    public static DisclosureBasis of(Extension told) {
        if (told == null) {
            return NONE;
        }
        String ground = text(told, "ground");
        return new DisclosureBasis(
                ground.isEmpty() ? StayDetails.CONSENT : ground,
                text(told, "decision"),
                day(text(told, "on")),
                text(told, "how"),
                unit(told));
    }

    /** Returns true if it may be told: there is a yes of a known day, and it is known who recorded it. */
    public boolean holds() {
        return decision.equals("given") && on != null && !recordedBy.isBlank();
    }

    /** Returns true if it holds and nothing of it is missing: one of the two grounds, and of a consent how it was given. */
    public boolean isWhole() {
        boolean consent = ground.equals(StayDetails.CONSENT) && HOW.contains(how);
        return holds() && (consent || ground.equals(StayDetails.HARM_TEST));
    }

    /** Returns true if it must not be told: the person has said no, or no longer yes, or somebody would come to harm. */
    public boolean isDenied() {
        return decision.equals("refused") || isWithdrawn();
    }

    /** Returns true if what held does not hold any longer. */
    public boolean isWithdrawn() {
        return decision.equals("withdrawn");
    }

    /** Adds what a plan says of consent to an extension plan-consent. */
    public void consentIn(Extension told) {
        told.addExtension("decision", new CodeType(decision));
        if (on != null) {
            told.addExtension("on", new DateType(on.toString()));
        }
        if (!recordedBy.isEmpty()) {
            told.addExtension("recordedBy", UnitReference.to(recordedBy));
        }
    }

    private static String text(Extension told, String name) {
        Extension part = told.getExtensionByUrl(name);
        return part == null || part.getValue() == null
                ? ""
                : Objects.toString(part.getValue().primitiveValue(), "");
    }

    private static LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null; // less than a day is no day
        }
    }

    private static String unit(Extension told) {
        Extension part = told.getExtensionByUrl("recordedBy");
        Type by = part == null ? null : part.getValue();
        if (!(by instanceof Reference unit)) {
            return "";
        }
        String id = unit.getReferenceElement().getIdPart();
        return Canonical.HSA_ID.equals(unit.getIdentifier().getSystem())
                        && unit.getIdentifier().hasValue()
                ? unit.getIdentifier().getValue()
                : id != null && Canonical.isHsaId(id) ? id : "";
    }
}
