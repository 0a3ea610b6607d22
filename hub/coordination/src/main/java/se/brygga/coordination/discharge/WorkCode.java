package se.brygga.coordination.discharge;

/** What people have to do for a discharge; codes of code system work, texts without a word about the person. */
enum WorkCode {
    LEAVE_ADMISSION_NOTICE(
            "leave-admission-notice", "Lämna inskrivningsmeddelandet för hand: inget meddelande har nått mottagarna."),
    START_PLANNING("start-planning", "Börja planera för utskrivningen: ett inskrivningsmeddelande har kommit."),
    APPOINT_COORDINATOR("appoint-coordinator", "Utse en fast vårdkontakt innan patienten skrivs ut."),
    STATE_BASIS(
            "state-disclosure-basis",
            "Ange samtycke eller menprövning: meddelandet får inte lämnas ut utan en grund och har inte skickats."),
    CALL_TO_PLANNING("call-to-planning", "Kalla till samordnad individuell planering: patienten är utskrivningsklar."),
    ANSWER_CALL("answer-call", "Svara på kallelsen till samordnad individuell planering."),
    TRANSFER_INFORMATION(
            "transfer-information", "Överför den information som vården efter utskrivningen behöver, samma dag."),
    TAKE_OVER("take-over", "Ta över: patienten är utskriven. Bekräfta att insatserna har börjat.");

    private final String code;
    private final String text;

    WorkCode(String code, String text) {
        this.code = code;
        this.text = text;
    }

    String code() {
        return code;
    }

    String text() {
        return text;
    }

    /** Returns true for what region open care does (UTS 2:5, 4:3). */
    boolean isForOpenCare() {
        return this == APPOINT_COORDINATOR || this == CALL_TO_PLANNING;
    }

    /** Returns true for what one unit does, false for what each municipal unit does for itself. */
    boolean isForOne() {
        return this != START_PLANNING && this != ANSWER_CALL && this != TAKE_OVER;
    }
}
