package se.brygga.coordination.plan;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.brygga.coordination.casework.CaseRule;
import se.brygga.core.message.Refusal;

/** What can be wrong with what is sent to a joint plan, in the words of a nurse (domain.md 7); {n} are places and bodies. */
public enum PlanRule {
    SIP_01(
            "Samtycke till den samordnade planen saknas. Fråga personen och ange dag och vem som har dokumenterat svaret.",
            "Consent to the joint plan is missing. Ask the person and state the day and who recorded the answer."),
    SIP_02(
            "Ange vilka insatser som behövs. Planen har ingen pågående aktivitet.",
            "State which interventions are needed. The plan has no current activity."),
    SIP_03(
            "Aktivitet {0} har ingen ansvarig. Ange exakt en ansvarig vårdgivare eller omsorgsgivare.",
            "Activity {0} has no responsible body. State exactly one responsible care provider or social care provider."),
    SIP_04(
            "Ange vad kommunen svarar för. Kommunen lämnar sin del från sitt eget system.",
            "State what the municipality answers for. The municipality sends its part from its own system."),
    SIP_05(
            "Ange vad regionen svarar för. Regionen lämnar sin del från sitt eget system.",
            "State what the region answers for. The region sends its part from its own system."),
    SIP_06(
            "Ange åtgärder som utförs av andra än region och kommun, eller att det inte finns några.",
            "State measures by others than region and municipality, or mark none."),
    SIP_07(
            "Ange vem som har det övergripande ansvaret: en av regionens eller kommunens verksamheter, som har tackat ja.",
            "State who has overall responsibility: one body of region or municipality, which has accepted it."),
    SIP_08(
            "Personen behöver kommunal hälso- och sjukvård: regionens öppna vård måste delta. Lägg till enheten.",
            "The person needs municipal health care: region open care must take part. Add the unit."),
    SIP_09("Ange att personen har deltagit, eller varför inte.", "Record the person's participation or why not."),
    SIP_10("Ange att närstående har deltagit, eller varför inte.", "Record relatives' participation or why not."),
    SIP_11(
            "Datum för uppföljning saknas. Vanligt är tre månader efter mötet.",
            "Follow-up date is missing. Three months after the meeting is usual."),
    SIP_12(
            "Personen vårdas enligt lagen om psykiatrisk tvångsvård i öppen form: använd plantypen SPLPTLRV.",
            "The person is in compulsory psychiatric open care: use plan type SPLPTLRV."),
    SIP_OWNER(
            "Aktivitet {0} tillhör {1}. Bara den ansvarige ändrar sina aktiviteter; be dem skicka ändringen.",
            "Activity {0} belongs to {1}. Only the responsible body changes its activities; ask them to send the change."),
    PLAN_STALE(
            "Ert bidrag är skrivet för version {0}, planen har nu version {1}. Sedan dess: {2}. Läs den nya versionen och"
                    + " skicka igen.",
            "Your contribution was written for version {0}; the plan now has version {1}. Since then: {2}. Read the new"
                    + " version and send again."),
    PLAN_VERSION_UNKNOWN(
            "Planen har ingen version {0}; den senaste är {1}. Ange den version som ni har läst.",
            "The plan has no version {0}; the newest is {1}. State the version that you have read."),
    PLAN_UNKNOWN(
            "Planen är okänd för den här personen. Kontrollera planens id och att det är rätt person.",
            "The plan is not known for this person. Check the id of the plan and that the person is right."),
    PLAN_EXISTS(
            "Det finns redan en plan med detta id. Ange vilken version ändringen gäller.",
            "There is a plan with this id already. State which version the change is for."),
    PLAN_UNKNOWN_UNIT(
            "Enheten finns inte i katalogen. Kontrollera HSA-id, eller be förvaltningen lägga till enheten.",
            "The unit is not in the directory. Check the HSA-id, or ask the operator to add the unit."),
    PLAN_NOT_PARTICIPANT(
            "Er verksamhet deltar inte i planen. Be den som håller i planen att lägga till er enhet.",
            "Your organisation does not take part in the plan. Ask whoever holds the plan to add your unit."),
    PLAN_KEEPER(
            "Bara {0} ändrar deltagare, uppföljning och planens läge. Skicka ert bidrag som en del av planen.",
            "Only {0} changes participants, follow-up and the state of the plan. Send your contribution as a part of it."),
    PLAN_SECOND_RESPONSIBILITY(
            "Det övergripande ansvaret kan bara en ha, och det är inte erbjudet er. {0} kan lämna över det.",
            "Only one body can have overall responsibility, and it is not offered to you. {0} can hand it over."),
    PLAN_RESPONSIBILITY_SIDE(
            "Det övergripande ansvaret ska ligga hos en verksamhet i region eller kommun.",
            "Overall responsibility must lie with a body of region or municipality."),
    PLAN_UNKNOWN_ACTIVITY(
            "Aktivitet {0} finns inte i er del av planen. Lägg till den, eller använd samma ord som i planen.",
            "Activity {0} is not in your part of the plan. Add it, or use the words of the plan."),
    PLAN_NOTHING_TO_ANSWER(
            "Det finns inget att svara på: er enhet är inte kallad och har ingen aktivitet i planen.",
            "There is nothing to answer: your unit has not been called and has no activity in the plan."),
    PLAN_REASON("Ange varför ni tackar nej.", "State why you decline."),
    PLAN_FUTURE(
            "Tiden ligger i framtiden. Kontrollera datum och klocka och skicka igen.",
            "The time is in the future. Check date and clock and send again."),
    PLAN_STATE(
            "Planens läge är \"{0}\" och kan inte ändras till \"{1}\" nu. Möjliga lägen: {2}.",
            "The state of the plan is \"{0}\" and cannot change to \"{1}\" now. Possible states: {2}."),
    PLAN_NOT_CONFIRMED(
            "Alla enheter har inte bekräftat sin del. Det saknas svar från: {0}.",
            "Not every unit has confirmed its part. Missing: {0}."),
    PLAN_OVER(
            "Planen är avslutad och kan inte ändras. Börja en ny plan.",
            "The plan has ended and cannot be changed. Begin a new one."),
    PLAN_TYPE("Ange plantyp: SIP, SPU eller SPLPTLRV.", "State the type of plan: SIP, SPU or SPLPTLRV."),
    PLAN_TIME(
            "Kallelsen saknar tid eller inbjudna enheter. Ange när mötet är och vilka som är kallade.",
            "The call has no time or nobody is invited. State when the meeting is and who is called."),
    PLAN_WORDS(
            "Aktivitet {0} saknar text. Skriv vad som ska göras.",
            "Activity {0} has no text. Write what is to be done."),
    PLAN_GOAL(
            "Ett mål saknar text. Skriv målet, gärna med personens egna ord.",
            "A goal has no text. Write the goal, preferably in the person's own words.");

    private final String swedish;
    private final String english;

    PlanRule(String swedish, String english) {
        this.swedish = swedish;
        this.english = english;
    }

    /** Returns the stable code, such as {@code SIP-03}. */
    public String code() {
        return name().startsWith("SIP_") ? name().replace('_', '-') : name();
    }

    /** Returns the rule with a code. */
    public static Optional<PlanRule> find(String code) {
        return Stream.of(values()).filter(rule -> rule.code().equals(code)).findFirst();
    }

    /** Returns the sentence with what stands for {@code {0}} and on. */
    public String text(Language language, Object... parts) {
        String pattern = language.choose(swedish, english);
        return new MessageFormat(pattern.replace("'", "''"), Locale.ROOT).format(parts);
    }

    /** Returns the refusal, in both languages. */
    Refusal at(String place, Object... parts) {
        return at(place, language -> parts);
    }

    /** Returns the refusal where what stands for {@code {0}} and on has itself two languages. */
    Refusal at(String place, Function<Language, Object[]> parts) {
        String swedish = text(Language.SV, parts.apply(Language.SV));
        return new Refusal(code(), place, CaseRule.both(swedish, text(Language.EN, parts.apply(Language.EN))));
    }
}
