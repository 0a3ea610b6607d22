package se.brygga.coordination.discharge;

import se.brygga.coordination.task.WorkCode;

/** What units are asked to do for a discharge: codes of code system work, with words that say nothing of the person. */
enum DischargeTask {
    LEAVE_ADMISSION_NOTICE(
            WorkCode.LEAVE_ADMISSION_NOTICE,
            "Lämna inskrivningsmeddelandet för hand: inget meddelande har nått mottagarna."),
    START_PLANNING(WorkCode.START_PLANNING, "Börja planera för utskrivningen: ett inskrivningsmeddelande har kommit."),
    APPOINT_COORDINATOR(WorkCode.APPOINT_COORDINATOR, "Utse en fast vårdkontakt innan patienten skrivs ut."),
    STATE_BASIS(
            WorkCode.STATE_DISCLOSURE_BASIS,
            "Ange samtycke eller menprövning: meddelandet får inte lämnas ut utan en grund och har inte skickats."),
    CALL_TO_PLANNING(
            WorkCode.CALL_TO_PLANNING, "Kalla till samordnad individuell planering: patienten är utskrivningsklar."),
    ANSWER_CALL(WorkCode.ANSWER_CALL, "Svara på kallelsen till samordnad individuell planering."),
    TRANSFER_INFORMATION(
            WorkCode.TRANSFER_INFORMATION,
            "Överför den information som vården efter utskrivningen behöver, samma dag."),
    TAKE_OVER(WorkCode.TAKE_OVER, "Ta över: patienten är utskriven. Bekräfta att insatserna har börjat.");

    private final WorkCode code;
    private final String text;

    DischargeTask(WorkCode code, String text) {
        this.code = code;
        this.text = text;
    }

    String code() {
        return code.code();
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
