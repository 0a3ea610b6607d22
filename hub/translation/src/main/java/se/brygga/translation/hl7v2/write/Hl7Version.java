package se.brygga.translation.hl7v2.write;

import se.brygga.core.error.Untranslatable;

/**
 * A version of HL7 v2, as MSH-12 names it (table 0104).
 *
 * @param name {@code 2.5.1}
 * @param minor the number after the first point
 */
public record Hl7Version(String name, int minor) {

    private static final String USUAL = "2.5.1";
    private static final int OLDEST = 3;
    private static final int NEWEST = 8;
    private static final int DIGIT = "2.".length();

    /** Returns a version from 2.3 to 2.8; 2.5.1 if the destination does not say any. Throws {@link Untranslatable}. */
    public static Hl7Version of(String name) {
        String version = name == null || name.isEmpty() ? USUAL : name;
        int minor = version.startsWith("2.") && version.length() > DIGIT ? version.charAt(DIGIT) - '0' : -1;
        boolean ends = version.length() == DIGIT + 1 || version.length() > DIGIT && version.charAt(DIGIT + 1) == '.';
        if (minor < OLDEST || minor > NEWEST || !ends) {
            throw new Untranslatable("MSH-12", "VERSION_UNKNOWN", "HL7 v2 is written in versions 2.3 to 2.8");
        }
        return new Hl7Version(version, minor);
    }

    /** Returns true for version 2.{@code first} and later ones. */
    public boolean from(int first) {
        return minor >= first;
    }
}
