package se.brygga.app.registers;

import java.util.Set;
import se.brygga.access.reader.Reader;

/**
 * What a request to lift a block asks for (PDL 4:5; national practice: one user or one unit, seven days at most).
 *
 * @param reason in words
 * @param grantee {@code me} or {@code unit}; null if not said
 * @param ground {@code consent}, or {@code indispensable} if consent cannot be obtained; null if not said
 * @param days for how long; null if not said
 */
record LiftWish(String reason, String grantee, String ground, String days) {

    static final Set<String> FIELDS = Set.of("patient", "reason", "grantee", "ground", "days");
    private static final Set<String> DAYS = Set.of("1", "2", "3", "4", "5", "6", "7");

    static LiftWish read(Fields fields) {
        return new LiftWish(
                fields.reason(),
                fields.has("grantee") ? fields.choice("grantee", Set.of("me", "unit")) : null,
                fields.has("ground") ? fields.choice("ground", Set.of("consent", "indispensable")) : null,
                fields.has("days") ? fields.choice("days", DAYS) : null);
    }

    /** Returns what the officer reads, in Swedish as what the user has written. */
    String text(Reader reader) {
        var text = new StringBuilder(reason);
        if (grantee != null) {
            text.append("\nFör: ")
                    .append(grantee.equals("me") ? reader.user() : "alla vid " + reader.unit())
                    .append('.');
        }
        if (ground != null) {
            text.append("\nGrund: ")
                    .append(
                            ground.equals("consent")
                                    ? "patienten samtycker (PDL 4 kap. 5 §)."
                                    : "oundgängligt för vården, samtycke kan inte inhämtas (PDL 4 kap. 5 §).");
        }
        if (days != null) {
            text.append("\nÖnskad tid i dygn: ").append(days).append('.');
        }
        return text.toString();
    }
}
