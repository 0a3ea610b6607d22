package se.brygga.app.fhir.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.brygga.app.reading.Omission;

/**
 * The exclusion sentences (view.md 2.3, kinds 4 and 5): that something is left out and may exist, never how much, whose or
 * what. They are the same in every section, so that they do not tell where it is.
 */
final class Withheld {

    private static final Bilingual NOTHING = new Bilingual("Inget att visa.", "Nothing to show.");
    private static final Bilingual SCOPE = new Bilingual(
            "Uppgifter utanför behörigheten visas inte. De kan finnas.",
            "Data outside the granted scope is not shown. It may exist.");

    private Withheld() {}

    /** Returns what has to be said of a section: what is left out, or of an empty one that there is nothing to show. */
    static List<Bilingual> sentences(Set<Omission> omissions, boolean covered, boolean empty) {
        List<Bilingual> all = new ArrayList<>();
        for (Omission omission : Omission.values()) {
            if (omissions.contains(omission) || omission == Omission.ROLE_SCOPE && !covered) {
                all.add(of(omission));
            }
        }
        return all.isEmpty() && empty ? List.of(NOTHING) : all;
    }

    private static Bilingual of(Omission omission) {
        return switch (omission) {
            case BLOCKED ->
                new Bilingual(
                        "Spärrad information finns. Innehållet visas inte.",
                        "Blocked information exists. Content is not shown.");
            case UNCHECKED ->
                new Bilingual(
                        "Spärr kan inte kontrolleras för alla uppgifter. De som inte kan kontrolleras visas inte.",
                        "Block status is unknown for some data, which is withheld.");
            case CONSENT_MISSING ->
                new Bilingual("Samtycke saknas. Uppgifter kan finnas.", "Consent missing. Data may exist.");
            case ASSESSMENT_MISSING ->
                new Bilingual(
                        "Bedömning av förmågan att samtycka saknas. Uppgifter kan finnas.",
                        "Assessment of capacity to consent missing. Data may exist.");
            case ROLE_SCOPE -> SCOPE;
        };
    }
}
