package se.brygga.core.identifier;

import java.time.LocalDate;
import java.util.List;

/**
 * Reads identifiers of persons as a message sends them: by the authority it names, else by their form, else as local ids.
 *
 * @param systems the alias table
 * @param localSystem URI of local identifiers
 * @param hsaId HSA-id of the source, which makes its local ids unique in the shared national system
 * @param today reference for ages
 * @param born date of birth as the message tells it: YYYY, YYYYMM or YYYYMMDD; null if it does not
 */
public record IdentifierReader(
        IdentifierSystems systems, String localSystem, String hsaId, LocalDate today, String born) {

    /** The national system for local ids; its values start with the HSA-id of the source. */
    private static final String SHARED_LOCAL = "urn:oid:1.2.752.129.2.1.2.1";

    private static final List<IdentifierKind> BY_FORM =
            List.of(IdentifierKind.STOCKHOLM_RESERVE, IdentifierKind.VGR_RESERVE, IdentifierKind.NATIONAL_RESERVE);

    private static final int FULL = 12;
    private static final int SHORT_BARE = 10;

    /** Reads an identifier whose authority is an OID or a URI; aliases are resolved, an unknown OID stays. */
    public ReadIdentifier read(String authority, String text) {
        String system = systems.canonical(authority);
        if (system.equals(localSystem)) {
            return local("", text, Doubt.NONE);
        }
        IdentifierKind kind = IdentifierKind.of(system);
        if (kind == IdentifierKind.OTHER) {
            return new ReadIdentifier(new PersonIdentifier(system, text), kind, Doubt.NONE);
        }
        return identifier(
                kind.national() ? PersonalNumber.read(text, kind, today, born) : ReserveNumber.read(text, kind), "");
    }

    /** Reads an identifier without a known authority; {@code namespace} is the sender's own name of it, or empty. */
    public ReadIdentifier readByForm(String namespace, String text) {
        Verdict personal = PersonalNumber.read(text, null, today, born);
        if (text.length() == SHORT_BARE ? isConfirmed(personal) : isPersonal(personal)) {
            return identifier(personal, namespace);
        }
        for (IdentifierKind kind : BY_FORM) {
            if (text.length() == FULL && ReserveNumber.isUnmistakable(text, kind)) {
                return identifier(new Verdict(kind, text, Doubt.NONE), namespace);
            }
        }
        return local(namespace, text, personal.doubt() == Doubt.PNR_INTERIM ? Doubt.PNR_INTERIM : Doubt.NONE);
    }

    private static boolean isPersonal(Verdict personal) {
        return personal.kind().national() || personal.doubt() == Doubt.PNR_BIRTHDATE_CONFLICT;
    }

    /** Ten bare digits can be anybody's case number; they are a personal number only if the date of birth agrees. */
    private boolean isConfirmed(Verdict personal) {
        return personal.kind().national()
                && personal.doubt().mayIdentify()
                && born != null
                && born.length() == "YYYYMMDD".length();
    }

    private ReadIdentifier identifier(Verdict verdict, String namespace) {
        if (verdict.kind() == IdentifierKind.LOCAL) {
            return local(namespace, verdict.value(), verdict.doubt());
        }
        return new ReadIdentifier(
                new PersonIdentifier(verdict.kind().system(), verdict.value()), verdict.kind(), verdict.doubt());
    }

    private ReadIdentifier local(String namespace, String text, Doubt doubt) {
        String inSource = namespace.isEmpty() ? text : namespace + ":" + text;
        boolean needsSource = localSystem.equals(SHARED_LOCAL) && !text.startsWith(hsaId);
        String value = needsSource ? hsaId + ":" + inSource : inSource;
        return new ReadIdentifier(new PersonIdentifier(localSystem, value), IdentifierKind.LOCAL, doubt);
    }
}
