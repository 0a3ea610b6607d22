package se.brygga.core.identifier;

/** What is doubtful about an identifier as sent (domain.md 3, table of invalid numbers). */
public enum Doubt {
    NONE(true),
    /** The century was not sent; it was taken from the date of birth or from an age under 100. */
    PNR_CENTURY_INFERRED(true),
    /** A coordination number with month 00 or day 60: the date of birth is not fully known. */
    PNR_PARTIAL_DATE(true),
    /** A coordination number under the authority of personal numbers or the reverse; kept as what it is. */
    PNR_WRONG_KIND(true),
    /** The number holds another date of birth than the message; legal, but rare. */
    PNR_BIRTHDATE_DIFFERS(true),
    /** An interim number; kept as local id. */
    PNR_INTERIM(true),
    PNR_CHECK_DIGIT(false),
    PNR_DATE(false),
    PNR_SERIAL_000(false),
    PNR_FUTURE(false),
    PNR_FORMAT(false),
    /** A short number that contradicts the date of birth: nobody can say whose it is. */
    PNR_BIRTHDATE_CONFLICT(false),
    /** Not the form of a reserve number that its authority gives out. */
    RESERVE_FORMAT(false);

    private final boolean mayIdentify;

    Doubt(boolean mayIdentify) {
        this.mayIdentify = mayIdentify;
    }

    /** Returns false if the identifier must not tie records together as long as there is a better one. */
    public boolean mayIdentify() {
        return mayIdentify;
    }
}
