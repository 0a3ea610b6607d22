package se.brygga.coordination.discharge;

/** The clocks of a discharge case (domain.md 6), each with its paragraph of lag 2017:612. */
public enum ClockKind {
    ADMISSION_NOTICE("admission-notice", "2 kap. 3 §", "Inskrivningsmeddelande senast 24 timmar efter inskrivningen"),
    COORDINATOR("coordinator", "2 kap. 5 §", "Fast vårdkontakt utses före utskrivningen"),
    SIP_CALL("call", "4 kap. 3 §", "Kallelse till samordnad individuell planering inom tre dagar"),
    INFORMATION("information", "3 kap. 2 §", "Information överförs samma dag som utskrivningen"),
    PAYMENT("payment", "5 kap. 4 §", "Kommunens betalningsansvar inträder");

    private final String code;
    private final String rule;
    private final String text;

    ClockKind(String code, String rule, String text) {
        this.code = code;
        this.rule = rule;
        this.text = text;
    }

    /** Returns the code, part of keys of alarms. */
    public String code() {
        return code;
    }

    /** Returns the paragraph. */
    public String rule() {
        return rule;
    }

    /** Returns what must happen, in Swedish. */
    public String text() {
        return text;
    }
}
