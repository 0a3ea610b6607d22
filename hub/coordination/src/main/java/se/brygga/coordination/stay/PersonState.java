package se.brygga.coordination.stay;

/** Where a person is, as far as hospital stays tell (messages.md 2, rule 7). */
public enum PersonState {
    /** No stay is known. */
    NONE("none"),
    HOME("home"),
    EMERGENCY("emergency"),
    ADMITTED("admitted"),
    ON_LEAVE("on-leave"),
    DECEASED("deceased");

    private final String code;

    PersonState(String code) {
        this.code = code;
    }

    /** Returns the code that is shown and sent. */
    public String code() {
        return code;
    }

    static PersonState of(StayState stay) {
        return switch (stay) {
            case HOME, VOID -> HOME;
            case EMERGENCY -> EMERGENCY;
            case ADMITTED -> ADMITTED;
            case ON_LEAVE -> ON_LEAVE;
            case DECEASED -> DECEASED;
        };
    }
}
