package se.brygga.core.identifier;

/** Kinds of identifiers of persons in Sweden, the strongest first, with their canonical system (domain.md 3). */
public enum IdentifierKind {
    /** Personnummer. */
    PERSONAL_NUMBER("http://electronichealth.se/identifier/personnummer"),
    /** Samordningsnummer, for people who are not registered residents. */
    COORDINATION_NUMBER("http://electronichealth.se/identifier/samordningsnummer"),
    /** Nationellt reservnummer (NRID). */
    NATIONAL_RESERVE("http://electronichealth.se/identifier/nationelltReservnummer"),
    /** Number of the card for asylum seekers. */
    LMA("http://electronichealth.se/identifier/LMA-nummer"),
    STOCKHOLM_RESERVE("urn:oid:1.2.752.97.3.1.3"),
    VGR_RESERVE("urn:oid:1.2.752.113.11.0.2.1.1.1"),
    /** Any other authority that the message names. */
    OTHER(""),
    /** The source's own id. */
    LOCAL("");

    private final String system;

    IdentifierKind(String system) {
        this.system = system;
    }

    /** Returns the canonical URI; empty for {@link #OTHER} and {@link #LOCAL}. */
    public String system() {
        return system;
    }

    /** Returns true for the two kinds that name one person in the whole country for life. */
    public boolean national() {
        return this == PERSONAL_NUMBER || this == COORDINATION_NUMBER;
    }

    /** Returns the kind of a canonical system; {@link #OTHER} if it is none of ours. */
    public static IdentifierKind of(String canonicalSystem) {
        for (IdentifierKind kind : values()) {
            if (kind.system.equals(canonicalSystem)) {
                return kind;
            }
        }
        return OTHER;
    }
}
