package se.brygga.profiles;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in our words what the validator found. Its own messages quote values of the resource; ours are made of the names of
 * elements and of what the profile says, and of nothing else. Its warnings are advice on style, apart from our own rules.
 */
final class Wording {

    /** Relative URLs in a message are legal to us (messages.md 1), narrative is prose, foreign profiles are not ours. */
    private static final List<String> NOT_MINDED =
            List.of("BUNDLE_ENTRY_URL_ABSOLUTE", "XHTML", "Narrative#txt-", "Validation_VAL_Profile_Unknown");

    private static final String ELEMENT = "([A-Z][A-Za-z0-9]*(?:\\.[A-Za-z0-9:\\[\\]-]+)*)";
    private static final Pattern TOO_FEW = Pattern.compile("(?:Slice ')?" + ELEMENT
            + "'?: (?:a matching slice is required|minimum required = (\\d{1,9}), but only found \\d{1,9})[\\s\\S]*");
    private static final Pattern TOO_MANY =
            Pattern.compile(ELEMENT + ": max allowed = (\\d{1,9}), but found \\d{1,9}[\\s\\S]*");
    private static final Pattern CONSTRAINT = Pattern.compile(
            "(?:Constraint failed|Rule|Best practice).*?: ?([a-z0-9A-Z-]+): '([^']*(?:'[^']*)*?)' \\(defined in .*",
            Pattern.DOTALL);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern NOT_A_PLACE = Pattern.compile("[^A-Za-z0-9.:()\\[\\]-]");

    private Wording() {}

    /** Returns the finding for a message of the validator; empty for what a receiver does not mind. */
    static Optional<Finding> of(SingleValidationMessage message) {
        String id = id(message);
        boolean isDoubt = message.getSeverity() == ResultSeverityEnum.WARNING && id.contains("#brygga-")
                || message.getSeverity().compareTo(ResultSeverityEnum.WARNING) > 0 && isHarmless(message, id);
        boolean isError = message.getSeverity().compareTo(ResultSeverityEnum.WARNING) > 0 && !isDoubt;
        if (NOT_MINDED.stream().anyMatch(id::contains) || !isDoubt && !isError) {
            return Optional.empty();
        }
        return Optional.of(finding(isError ? Finding.Severity.ERROR : Finding.Severity.WARNING, message, id));
    }

    private static Finding finding(Finding.Severity severity, SingleValidationMessage message, String id) {
        String place = place(message);
        String text = message.getMessage() == null ? "" : message.getMessage();
        Matcher few = TOO_FEW.matcher(text);
        if (few.matches()) {
            return new Finding(severity, within(place, few.group(1)), "required", missing(few.group(1), few.group(2)));
        }
        Matcher many = TOO_MANY.matcher(text);
        if (many.matches()) {
            return new Finding(
                    severity, within(place, many.group(1)), "structure", tooMany(many.group(1), many.group(2)));
        }
        Matcher constraint = CONSTRAINT.matcher(text);
        return constraint.matches() && id.endsWith("#" + constraint.group(1))
                ? new Finding(severity, place, "invariant", constraint.group(1) + ": " + constraint.group(2) + ".")
                : byKind(severity, place, id);
    }

    private static Finding byKind(Finding.Severity severity, String place, String id) {
        if (id.startsWith("Terminology_")) {
            return new Finding(severity, place, "code-invalid", "The code is not one of those that are allowed here.");
        }
        if (id.startsWith("Extension_")) {
            return new Finding(severity, place, "extension", "The extension is not known or does not belong here.");
        }
        if (id.startsWith("Type_Specific_Checks_")) {
            return new Finding(severity, place, "value", "The value does not have the form of its type.");
        }
        if (id.contains("Fixed") || id.contains("_Pattern_") || id.contains("FIXED")) {
            return new Finding(severity, place, "value", "The value is not the one that the profile demands.");
        }
        if (id.startsWith("Reference_")) {
            return new Finding(severity, place, "invalid", "The reference does not lead to what is allowed here.");
        }
        return new Finding(severity, place, "structure", "The element does not follow FHIR R4 or its profile.");
    }

    private static String missing(String element, String count) {
        return count == null || count.equals("1")
                ? "The element " + element + " is required."
                : "The element " + element + " is required " + count + " times.";
    }

    private static String tooMany(String element, String count) {
        return count.equals("0")
                ? "The element " + element + " is not allowed."
                : "The element " + element + " may occur " + (count.equals("1") ? "once" : count + " times")
                        + " at most.";
    }

    /** An extension of somebody else is kept as it is; an entry sent twice is judged when the message is read. */
    private static boolean isHarmless(SingleValidationMessage message, String id) {
        return id.startsWith("Extension_EXT_Unknown") && !message.getMessage().contains(ProfileChoice.STRUCTURE)
                || id.endsWith("/Bundle#bdl-7");
    }

    /** Names a missing element behind the place where it is missing: {@code X.a[0]} and {@code X.a.b} give {@code X.a[0].b}. */
    private static String within(String place, String element) {
        String name = element.substring(element.lastIndexOf('.') + 1);
        return place.endsWith("." + name) || name.equals(element) ? place : place + "." + name;
    }

    private static String place(SingleValidationMessage message) {
        String location = message.getLocationString() == null ? "" : message.getLocationString();
        return NOT_A_PLACE.matcher(COMMENT.matcher(location).replaceAll("")).replaceAll("");
    }

    private static String id(SingleValidationMessage message) {
        return message.getMessageId() == null ? "" : message.getMessageId();
    }
}
