package se.brygga.coordination.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.coordination.casework.DisclosureBasis;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.First;

/**
 * Reads what a CarePlan of a joint plan says in extensions: a frame (profile brygga-joint-plan) or a contribution.
 *
 * @param plan not changed
 */
public record PlanPaper(CarePlan plan) {

    private static final String OWN_TYPES = Canonical.BASE + "/CodeSystem/plan-type";
    private static final String NATIONAL_TYPES = "https://fhir.inera.se/CodeSystem/typeofcareplan-cs";

    /** Who can have taken part or not. */
    public enum Party {
        PERSON,
        RELATIVES
    }

    /** Returns the id of the joint plan that this is the frame of; empty if it is none. */
    String frameOf() {
        return plan.getIdentifier().stream()
                .filter(identifier -> Canonical.JOINT_PLAN.equals(identifier.getSystem()) && identifier.hasValue())
                .map(identifier -> identifier.getValue())
                .findFirst()
                .orElse("");
    }

    /** Returns the type of plan, such as SIP; empty if not told. */
    public String type() {
        return plan.getCategory().stream()
                .map(CodeableConcept::getCoding)
                .flatMap(List::stream)
                .filter(coding -> NATIONAL_TYPES.equals(coding.getSystem()) || OWN_TYPES.equals(coding.getSystem()))
                .map(coding -> coding.getCode())
                .findFirst()
                .orElse("");
    }

    /** Returns the version that it was written for; -1 if that is no number, 0 if none is told. */
    public int version() {
        String told = text(plan.getExtensionByUrl(Canonical.PLAN_VERSION));
        if (told.isEmpty()) {
            return 0;
        }
        return told.matches("\\d{1,6}") ? Integer.parseInt(told) : -1;
    }

    /** Returns the state that is asked for; empty if none is told or it is unknown. */
    public Optional<JointPlanState> state() {
        String told = text(plan.getExtensionByUrl(Canonical.PLAN_STATE));
        return Stream.of(JointPlanState.values())
                .filter(state -> state.name().equals(told))
                .findFirst();
    }

    /** Returns {@code confirmed} or {@code declined}; empty if nothing is said. */
    String confirmation() {
        return text(plan.getExtensionByUrl(Canonical.PLAN_CONFIRMATION));
    }

    String reason() {
        return First.of(plan.getNote()).map(Annotation::getText).orElse("");
    }

    /** Returns what the person has said to the plan. */
    public DisclosureBasis consent() {
        return DisclosureBasis.of(plan.getExtensionByUrl(Canonical.PLAN_CONSENT));
    }

    /** Returns the HSA-ids of the bodies that are said to have overall responsibility; there must be one at most. */
    public List<String> overallResponsibility() {
        return plan.getExtensionsByUrl(Canonical.OVERALL_RESPONSIBILITY).stream()
                .map(Extension::getValue)
                .map(value -> value instanceof Reference body ? Refs.hsaId(body) : "")
                .toList();
    }

    /** Returns the plans of the sender that it links to the joint plan. */
    List<Reference> links() {
        return plan.getSupportingInfo().stream()
                .filter(link -> "CarePlan".equals(link.getType())
                        || "CarePlan".equals(link.getReferenceElement().getResourceType()))
                .toList();
    }

    boolean acceptsResponsibility() {
        return isTrue(Canonical.RESPONSIBILITY_ACCEPTED);
    }

    /** Returns the day of the next follow-up; null if none is told. */
    public LocalDate followUpOn() {
        return day(plan.getExtensionByUrl(Canonical.FOLLOW_UP_ON));
    }

    boolean needsMunicipalHealthCare() {
        return isTrue(Canonical.MUNICIPAL_HEALTH_CARE);
    }

    boolean isCompulsoryOpenCare() {
        return isTrue(Canonical.COMPULSORY_OPEN_CARE);
    }

    /** Returns true if it says which measures others take, or that there are none. */
    public boolean tellsMeasuresByOthers() {
        return plan.hasExtension(Canonical.MEASURE_BY_OTHERS);
    }

    /** Returns the measures by others; empty if there are none. */
    public List<String> measuresByOthers() {
        return plan.getExtensionsByUrl(Canonical.MEASURE_BY_OTHERS).stream()
                .filter(told -> !(told.getValue() instanceof BooleanType))
                .map(PlanPaper::text)
                .toList();
    }

    /** Returns if the person or the relatives took part; empty if it does not say so, or says no without a reason. */
    public Optional<Participation> participation(Party party) {
        return plan.getExtensionsByUrl(Canonical.PLAN_PARTICIPATION).stream()
                .filter(told -> party.name().equalsIgnoreCase(text(told.getExtensionByUrl("who"))))
                .map(told -> new Participation(
                        "true".equals(text(told.getExtensionByUrl("tookPart"))),
                        text(told.getExtensionByUrl("reason"))))
                .filter(told -> told.tookPart() || !told.reason().isBlank())
                .findFirst();
    }

    private boolean isTrue(String url) {
        return "true".equals(text(plan.getExtensionByUrl(url)));
    }

    private static LocalDate day(Extension extension) {
        if (extension == null || !(extension.getValue() instanceof DateType day) || day.getValueAsString() == null) {
            return null;
        }
        String text = day.getValueAsString();
        return text.length() == 10 ? LocalDate.parse(text) : null;
    }

    static String text(Extension extension) {
        if (extension == null || !(extension.getValue() instanceof PrimitiveType<?> value)) {
            return "";
        }
        return value.getValueAsString() == null ? "" : value.getValueAsString();
    }

    /**
     * If somebody took part in the planning.
     *
     * @param tookPart true if so
     * @param reason why not; may be empty if so
     */
    public record Participation(boolean tookPart, String reason) {}
}
