package se.brygga.core.identifier;

/** What a spelling turned out to be; the kind is {@link IdentifierKind#LOCAL} if it cannot be stored as what it claims. */
record Verdict(IdentifierKind kind, String value, Doubt doubt) {

    static Verdict local(String value, Doubt doubt) {
        return new Verdict(IdentifierKind.LOCAL, value, doubt);
    }
}
