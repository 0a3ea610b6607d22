package se.brygga.profiles;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in our words what the validator found. Its own messages quote values of the resource; ours are made of the names of
 * elements and of what the profile says, and of nothing else.
 */
final class Wording {

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

    /** Returns the finding for a message of the validator. */
    static Finding of(SingleValidationMessage message) {
        Finding.Severity severity =
                message.getSeverity() == ResultSeverityEnum.WARNING || isForeignExtension(message)
                        ? Finding.Severity.WARNING
                        : Finding.Severity.ERROR;
        String place = place(message);
        String text = message.getMessage() == null ? "" : message.getMessage();
        Matcher few = TOO_FEW.matcher(text);
        if (few.matches()) {
            return new Finding(severity, within(place, few.group(1)), "required", missing(few.group(1), few.group(2)));
        }
        Matcher many = TOO_MANY.matcher(text);
        if (many.matches()) {
            return new Finding(severity, within(place, many.group(1)), "structure", tooMany(many.group(1), many.group(2)));
        }
        Matcher constraint = CONSTRAINT.matcher(text);
        return constraint.matches()
                ? new Finding(severity, place, "invariant", constraint.group(1) + ": " + constraint.group(2) + ".")
                : byKind(severity, place, id(message));
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
                : "The element " + element + " may occur " + count + " times at most.";
    }

    /** An extension of somebody else is no fault of a received resource: it is kept as it is. */
    private static boolean isForeignExtension(SingleValidationMessage message) {
        return id(message).startsWith("Extension_EXT_Unknown")
                && !message.getMessage().contains(ProfileChoice.STRUCTURE);
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
