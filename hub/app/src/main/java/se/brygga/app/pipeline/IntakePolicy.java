package se.brygga.app.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.connector.IntakeRules;
import se.brygga.core.connector.IntakeRules.UnmappedPolicy;
import se.brygga.core.connector.IntakeRules.Validation;
import se.brygga.core.connector.IntakeSettings;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.translated.LossReport;
import se.brygga.core.translated.Translated;
import se.brygga.profiles.Finding;

/** Decides what a broken profile and a field that nobody decided on mean, as the connector says (IntakeRules). */
public final class IntakePolicy {

    /** Code of a message that is parked because of a field that nobody decided on. */
    static final String UNMAPPED = "UNMAPPED";

    private static final IntakeRules LENIENT = new IntakeRules(Validation.OFF, UnmappedPolicy.RECORD, false);

    private final Connectors connectors;
    private final Function<Resource, List<Finding>> validator;

    /** Takes the connectors and what finds errors in a resource. */
    public IntakePolicy(Connectors connectors, Function<Resource, List<Finding>> validator) {
        this.connectors = connectors;
        this.validator = validator;
    }

    /** Throws {@link Untranslatable} for a message that may not be taken; else adds its warnings to the loss report. */
    void checkProfiles(String connector, Translated translated) {
        IntakeRules rules = rules(connector);
        if (rules.validation() != Validation.OFF) {
            translated.resources().forEach(resource -> profile(resource, rules.validation(), translated.losses()));
        }
    }

    /** Throws {@link Untranslatable} with code {@link #UNMAPPED} for a message that waits until somebody has decided on its fields. */
    void checkUnmapped(String connector, Translated translated) {
        IntakeRules rules = rules(connector);
        if (rules.unmapped() != UnmappedPolicy.RECORD) {
            unmapped(rules.unmapped(), translated.losses());
        }
    }

    /** Returns the rules of a connector. */
    IntakeRules rules(String connector) {
        return connectors.get(connector).receives().map(IntakeSettings::rules).orElse(LENIENT);
    }

    private void profile(Resource resource, Validation validation, LossReport losses) {
        for (Finding finding : validator.apply(resource)) {
            if (validation == Validation.REFUSE && finding.severity() == Finding.Severity.ERROR) {
                throw new Untranslatable(finding.place(), detail(finding.code()), finding.text());
            }
            losses.warn(finding.place(), "PROFILE_" + finding.code().toUpperCase(Locale.ROOT));
        }
    }

    /** The detail code that a sender is told (messages.md 1) for a code of issue-type. */
    private static String detail(String issue) {
        return switch (issue) {
            case "structure" -> "MSG_BAD_SYNTAX";
            case "required" -> "MSG_RESOURCE_REQUIRED";
            case "value" -> "MSG_BAD_FORMAT";
            case "code-invalid" -> "MSG_CodeSystem_VALUE_UNKNOWN";
            case "too-long" -> "MSG_Element_To_Long";
            default -> "MSG_PARAM_INVALID";
        };
    }

    private static void unmapped(UnmappedPolicy policy, LossReport losses) {
        List<String> places = losses.fates().entrySet().stream()
                .filter(entry -> entry.getValue().kind().equals("unmapped"))
                .map(Map.Entry::getKey)
                .toList();
        if (policy == UnmappedPolicy.PARK && !places.isEmpty()) {
            throw new Untranslatable(
                    places.get(0),
                    UNMAPPED,
                    "The connector parks messages with fields that nobody decided on; this one has " + places.size());
        }
        places.forEach(place -> losses.warn(place, UNMAPPED));
    }
}
