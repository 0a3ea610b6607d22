package se.brygga.coordination.discharge;

/** Why a municipality is not liable, or why nobody can say yet (domain.md 6, "Liability"). */
public enum Reason {
    NO_ADMISSION_NOTICE("Inget inskrivningsmeddelande har lämnats.", "No admission notice was left."),
    ADMISSION_NOTICE_LATE("Inskrivningsmeddelandet lämnades för sent.", "The admission notice was left too late."),
    NO_READY_NOTICE(
            "Ingen underrättelse om att patienten är utskrivningsklar har lämnats.",
            "No notice that the patient is ready for discharge was left."),
    NO_SIP_CALL(
            "Ingen kallelse till samordnad individuell planering har skickats.", "No call to joint planning was sent."),
    SIP_CALL_LATE(
            "Kallelsen till samordnad individuell planering skickades för sent.",
            "The call to joint planning was sent too late."),
    REGION_PART_MISSING(
            "Regionens insatser i den öppna vården saknas eller är oklara.",
            "The interventions of the region's open care are missing or unclear."),
    LEFT_IN_TIME(
            "Patienten lämnade sjukhuset, eller var inte längre utskrivningsklar, före första betalningsdagen.",
            "The patient left the hospital, or was no longer ready, before the first liable day."),
    CASE_CANCELLED("Inskrivningen är återtagen.", "The admission was cancelled.");

    private final String swedish;
    private final String english;

    Reason(String swedish, String english) {
        this.swedish = swedish;
        this.english = english;
    }

    /** Returns the sentence in Swedish. */
    public String swedish() {
        return swedish;
    }

    /** Returns the sentence in English. */
    public String english() {
        return english;
    }
}
