package se.brygga.coordination.conversation;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationPriority;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.CaseRule;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.fhir.Threads;
import se.brygga.core.message.Refusal;
import se.brygga.core.terminology.CommunicationCategories;
import se.brygga.core.terminology.ShownFiles;

/**
 * What a message must say, whatever the format it came in (messages.md 3). A reply to what has not come is kept if somebody is to
 * read it: what it answers may still come.
 *
 * @param largestFile bytes that an attached file may have
 */
record MessageRules(int largestFile) {

    private static final Set<CommunicationPriority> PRIORITIES =
            Set.of(CommunicationPriority.ROUTINE, CommunicationPriority.ASAP);

    Optional<Refusal> judge(CaseFile file, Communication letter, Sent sent) {
        if (letter.getStatus() == CommunicationStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        Set<String> categories = Set.copyOf(letter.getCategory().stream()
                .flatMap(category -> category.getCoding().stream())
                .filter(Coding::hasCode)
                .map(Coding::getCode)
                .toList());
        return receiver(file, letter)
                .or(() -> thread(letter))
                .or(() -> reply(file, letter, sent))
                .or(() -> category(categories))
                .or(() -> topic(file, letter, categories))
                .or(() -> priority(letter, categories))
                .or(() -> text(letter))
                .or(() -> letter.getPayload().stream()
                        .filter(payload -> payload.getContent() instanceof Attachment)
                        .map(payload -> attached((Attachment) payload.getContent()))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** A message to a unit that nobody knows would be read by nobody. */
    private static Optional<Refusal> receiver(CaseFile file, Communication letter) {
        return when(
                CaseMessage.named(letter).stream()
                        .anyMatch(unit -> file.organisations().find(unit).isEmpty()),
                CaseRule.COMMUNICATION_RECEIVER,
                "recipient");
    }

    private static Optional<Refusal> thread(Communication letter) {
        return when(Threads.of(letter).isEmpty(), CaseRule.COMMUNICATION_THREAD, "identifier");
    }

    /** A reply for nobody, in a thread in which nobody else has written, would be lost without a word. */
    private static Optional<Refusal> reply(CaseFile file, Communication letter, Sent sent) {
        boolean isForNobody = !sent.addressed()
                && letter.hasInResponseTo()
                && CaseMessage.named(letter).isEmpty();
        return when(
                isForNobody
                        && CaseMessage.all(file).stream()
                                .noneMatch(other -> other.thread().equals(Threads.of(letter))
                                        && !Objects.equals(other.unit(), sent.unit())),
                CaseRule.COMMUNICATION_REPLY,
                "inResponseTo");
    }

    private static Optional<Refusal> category(Set<String> categories) {
        return when(
                categories.stream().noneMatch(CommunicationCategories.ALL::contains),
                CaseRule.COMMUNICATION_CATEGORY,
                "category");
    }

    /** A reply goes by the topic of its thread. */
    private static Optional<Refusal> topic(CaseFile file, Communication letter, Set<String> categories) {
        boolean opens =
                CaseMessage.all(file).stream().noneMatch(other -> other.thread().equals(Threads.of(letter)));
        boolean none = !letter.getTopic().hasText() && !letter.getTopic().hasCoding();
        return when(
                categories.contains(CommunicationCategories.OTHER) && opens && !letter.hasInResponseTo() && none,
                CaseRule.COMMUNICATION_TOPIC,
                "topic");
    }

    private static Optional<Refusal> priority(Communication letter, Set<String> categories) {
        boolean wrong = letter.hasPriority()
                && !(categories.contains(CommunicationCategories.REFERRAL)
                        && PRIORITIES.contains(letter.getPriority()));
        return when(wrong, CaseRule.COMMUNICATION_PRIORITY, "priority");
    }

    private static Optional<Refusal> text(Communication letter) {
        return when(
                letter.getPayload().stream().noneMatch(one -> one.getContent() instanceof StringType),
                CaseRule.COMMUNICATION_TEXT,
                "payload");
    }

    private Optional<Refusal> attached(Attachment file) {
        String place = "payload.contentAttachment";
        if (file.hasUrl() && !file.hasData()) {
            return when(!file.getUrl().startsWith("https://"), CaseRule.ATTACHMENT_LINK, place + ".url");
        }
        return when(!file.hasData(), CaseRule.ATTACHMENT_EMPTY, place + ".data")
                .or(() -> when(
                        file.getContentType() == null || !ShownFiles.TYPES.contains(file.getContentType()),
                        CaseRule.ATTACHMENT_TYPE,
                        place + ".contentType"))
                .or(() -> when(
                        file.getData().length > largestFile,
                        CaseRule.ATTACHMENT_SIZE,
                        place + ".data",
                        "" + largestFile / 1024 / 1024));
    }

    private static Optional<Refusal> when(boolean wrong, CaseRule rule, String place, Object... parts) {
        return wrong ? Optional.of(rule.at("Communication." + place, parts)) : Optional.empty();
    }
}
