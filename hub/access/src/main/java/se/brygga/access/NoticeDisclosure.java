package se.brygga.access;

import java.util.Optional;
import se.brygga.core.fhir.Protection;

/**
 * Whether a notice about a hospital stay may go out of itself, and with the address or without.
 *
 * <p>The act obliges the hospital to tell name, personnummer and registered address (<a
 * href="https://rkrattsbaser.gov.se/sfst?bet=2017:612">lag (2017:612) om samverkan vid utskrivning, 2:2</a>); secrecy
 * markings and protected registration (<a href="https://rkrattsbaser.gov.se/sfst?bet=2009:400">offentlighets- och
 * sekretesslag (2009:400), 21:3</a>) call for a person's judgement first. domain.md 3 (protected identity) and 11
 * (automatic notices for protected persons: off unless set).
 */
public enum NoticeDisclosure {
    /** As the law says, address and all. */
    SEND,
    /** Without the address. */
    SEND_MASKED,
    /** Not of itself: the sending unit leaves it by hand. */
    WITHHOLD;

    /** Code of the reason to withhold. */
    public static final String PROTECTED_IDENTITY = "PROTECTED_IDENTITY";

    /**
     * Decides for one person.
     *
     * @param protection what the person's sources say; a source that cannot say leads to a masked address
     * @param automaticForProtected the installation's setting
     */
    public static NoticeDisclosure decide(Protection protection, boolean automaticForProtected) {
        return switch (protection) {
            case NONE -> SEND;
            case UNKNOWN -> SEND_MASKED;
            case MARKED, REGISTRATION -> automaticForProtected ? SEND_MASKED : WITHHOLD;
        };
    }

    /** Returns why a notice is withheld; empty if it is sent. */
    public Optional<String> reason() {
        return this == WITHHOLD ? Optional.of(PROTECTED_IDENTITY) : Optional.empty();
    }

    /** Returns true if the address must not be told. */
    public boolean masksAddress() {
        return this != SEND;
    }
}
