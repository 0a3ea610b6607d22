package se.brygga.coordination.model;

/**
 * A text for people (domain.md 8).
 *
 * @param swedish in Swedish
 * @param english in English
 */
public record Words(String swedish, String english) {

    /** Returns the English text for {@code en}, else the Swedish one. */
    public String in(String language) {
        return "en".equals(language) ? english : swedish;
    }
}
