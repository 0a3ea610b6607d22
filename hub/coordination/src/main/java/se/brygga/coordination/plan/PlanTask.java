package se.brygga.coordination.plan;

import se.brygga.coordination.task.WorkCode;

/** What units are asked to do about a joint plan: codes of code system work, with words that say nothing of the person. */
enum PlanTask {
    REPLY(WorkCode.ANSWER_CALL, "Svara på kallelsen till samordnad planering."),
    CONFIRM(WorkCode.CONFIRM_PART, "Bekräfta er del av den samordnade planen, eller ange varför inte."),
    DECLINED(
            WorkCode.PLAN_DECLINED,
            "En enhet har tackat nej till sin del av den samordnade planen. Ta kontakt och ändra planen."),
    RESPONSIBILITY(
            WorkCode.PLAN_RESPONSIBILITY, "Ta ställning till det övergripande ansvaret för den samordnade planen."),
    MEETING(
            WorkCode.PLAN_MEETING,
            "Dokumentera planeringsmötet: deltagande, mål och vem som har det övergripande ansvaret."),
    FOLLOW_UP(
            WorkCode.FOLLOW_UP_PLAN,
            "Följ upp den samordnade planen: utfall för varje mål, deltagande och nästa datum."),
    PREPARE(WorkCode.FOLLOW_UP_PLAN, "Förbered uppföljningen av den samordnade planen.");

    private final WorkCode code;
    private final String text;

    PlanTask(WorkCode code, String text) {
        this.code = code;
        this.text = text;
    }

    String code() {
        return code.code();
    }

    String text() {
        return text;
    }
}
