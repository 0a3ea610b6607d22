package se.brygga.app.auditpages;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import se.brygga.app.audit.AccessNote;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.AuditLog.Numbered;
import se.brygga.core.time.SwedishTime;

/**
 * One line of a log extract: what PDL 8:5 gives the person, and what an auditor reviews.
 *
 * @param unit name of the care unit, with its HSA-id; empty if the log has none
 * @param emergency null if another provider's, which alone tells its grounds
 * @param reader HSA-id; empty unless the owner's setting lets it be told
 * @param refusal code of the reason; empty if it succeeded
 */
public record ExtractLine(
        long sequence,
        Instant at,
        String unit,
        String provider,
        String role,
        String action,
        String kind,
        List<String> grounds,
        Boolean emergency,
        String reader,
        String refusal) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(SwedishTime.ZONE);

    static ExtractLine of(Extracted extracted, Organisations organisations, boolean names) {
        Numbered numbered = extracted.numbered();
        boolean own = extracted.own();
        AccessNote note = AccessNote.read(numbered.entry().what());
        return new ExtractLine(
                numbered.sequence(),
                numbered.entry().at(),
                named(note.word("unit"), organisations),
                named(note.word("provider"), organisations),
                note.word("roles"),
                note.word("interaction"),
                note.word("kind"),
                own ? note.grounds() : List.of(),
                own ? note.emergency() : null,
                names && own ? numbered.entry().who() : "",
                note.word("outcome").equals("0") ? "" : note.word("reason"));
    }

    /** Returns the time in Sweden. */
    public String time() {
        return TIME.format(at);
    }

    private static String named(String hsaId, Organisations organisations) {
        return organisations
                .find(hsaId)
                .map(Organisation::name)
                .map(name -> name + " (" + hsaId + ")")
                .orElse(hsaId);
    }
}
