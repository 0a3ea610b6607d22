package se.brygga.coordination.plan;

/** What units are asked to do about a joint plan: codes of code system work, with words that say nothing of the person. */
enum PlanTask {
    REPLY("plan-reply", "Svara på kallelsen till samordnad planering."),
    CONFIRM("plan-confirm", "Bekräfta er del av den samordnade planen, eller ange varför inte."),
    DECLINED(
            "plan-declined",
            "En enhet har tackat nej till sin del av den samordnade planen. Ta kontakt och ändra planen."),
    RESPONSIBILITY("plan-responsibility", "Ta ställning till det övergripande ansvaret för den samordnade planen."),
    MEETING("plan-meeting", "Dokumentera planeringsmötet: deltagande, mål och vem som har det övergripande ansvaret."),
    FOLLOW_UP("plan-follow-up", "Följ upp den samordnade planen: utfall för varje mål, deltagande och nästa datum."),
    PREPARE("plan-follow-up", "Förbered uppföljningen av den samordnade planen.");

    private final String code;
    private final String text;

    PlanTask(String code, String text) {
        this.code = code;
        this.text = text;
    }

    String code() {
        return code;
    }

    String text() {
        return text;
    }
}
